package io.shipmate.profile.roster;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class RosterRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(RosterRefused refusal) {
        return switch (refusal) {
            case RosterRefused.Unknown _ -> Problem.notFound("not-found").response();
            case RosterRefused.NotStopped stopped ->
                Problem.conflict("roster-import-not-stopped", stopped.state())
                        .with("state", stopped.state())
                        .response();
            case RosterRefused.UnderWay underWay ->
                Problem.conflict("roster-import-under-way", underWay.roster())
                        .with("import", underWay.roster())
                        .response();
            case RosterRefused.LeavingOtherwise otherwise ->
                Problem.conflict("roster-leaving-otherwise", otherwise.leaving())
                        .with("leaving", otherwise.leaving())
                        .response();
            case RosterRefused.NotUtf8 _ ->
                Problem.unprocessable("roster-not-utf-8").response();
            case RosterRefused.Unreadable _ ->
                Problem.unprocessable("roster-unreadable").response();
            case RosterRefused.Empty _ -> Problem.unprocessable("roster-empty").response();
            case RosterRefused.TooLong tooLong ->
                Problem.unprocessable("roster-too-long", tooLong.most())
                        .with("mostRows", tooLong.most())
                        .response();
            case RosterRefused.ColumnsMissing missing ->
                Problem.unprocessable("roster-columns-missing", String.join(", ", missing.columns()))
                        .with("columns", missing.columns())
                        .response();
            case RosterRefused.ColumnTwice twice ->
                Problem.unprocessable("roster-column-twice", twice.column())
                        .with("columns", java.util.List.of(twice.column()))
                        .response();
        };
    }
}
