package io.shipmate.matching.invitations;

import io.shipmate.kit.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class InvitationRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(InvitationRefused refusal) {
        return problem(refusal).response();
    }

    private static Problem problem(InvitationRefused refusal) {
        return switch (refusal) {
            case InvitationRefused.Unknown _ -> Problem.notFound("invitation-unknown");
            case InvitationRefused.NobodyThere _ -> Problem.notFound("nobody-there");
            case InvitationRefused.Oneself _ -> Problem.conflict("that-is-you");
            case InvitationRefused.ReportingLine _ -> Problem.conflict("reporting-line");
            case InvitationRefused.NotTakingPart _ -> Problem.conflict("not-taking-part");
            case InvitationRefused.OwnCapacityFull _ -> Problem.conflict("own-capacity-full");
            case InvitationRefused.AlreadyPartners _ -> Problem.conflict("already-partners");
            case InvitationRefused.AlreadyInvited _ -> Problem.conflict("already-invited");
            case InvitationRefused.TooManyOpen many -> Problem.conflict("too-many-open-invitations", many.most());
            case InvitationRefused.InvitedRecently recently ->
                Problem.conflict("invited-recently", day(recently.possibleFrom()))
                        .with("possibleFrom", recently.possibleFrom());
            case InvitationRefused.TooManySent many ->
                Problem.conflict("too-many-invitations-sent", many.most(), day(many.possibleFrom()))
                        .with("possibleFrom", many.possibleFrom());
            case InvitationRefused.Answered _ -> Problem.conflict("invitation-answered");
            case InvitationRefused.Accepted _ ->
                Problem.conflict("invitation-accepted").with("state", InvitationState.ACCEPTED);
            case InvitationRefused.Expired _ ->
                Problem.conflict("invitation-expired").with("state", InvitationState.EXPIRED);
            case InvitationRefused.Withdrawn _ ->
                Problem.conflict("invitation-withdrawn").with("state", InvitationState.WITHDRAWN);
            case InvitationRefused.NotNow _ -> Problem.conflict("not-possible-now");
        };
    }

    /** For the text alone; the exact time stands beside it. */
    private static String day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }
}
