package io.shipmate.matching.rounds;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class RoundRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(RoundRefused refusal) {
        return problem(refusal).response();
    }

    private static Problem problem(RoundRefused refusal) {
        return switch (refusal) {
            case RoundRefused.ProgrammeUnknown _ -> Problem.notFound("programme-unknown");
            case RoundRefused.ProgrammeInTheWay in ->
                Problem.conflict("programme-in-another-state", in.state()).with("state", in.state());
            case RoundRefused.NotForBuddies _ -> Problem.conflict("programme-not-for-buddies");
            case RoundRefused.Unknown _ -> Problem.notFound("round-unknown");
            case RoundRefused.StateInTheWay in ->
                Problem.conflict("round-in-another-state", in.state()).with("state", in.state());
            case RoundRefused.AnotherIsOpen _ -> Problem.conflict("another-round-is-open");
            case RoundRefused.OutOfDate _ -> Problem.conflict("round-out-of-date");
            case RoundRefused.GroupUnknown _ -> Problem.notFound("buddy-group-unknown");
            case RoundRefused.GroupEnded _ -> Problem.conflict("buddy-group-ended");
            case RoundRefused.TooLate _ -> Problem.conflict("keep-going-over");
            case RoundRefused.ReportingLine _ -> Problem.conflict("reporting-line");
        };
    }
}
