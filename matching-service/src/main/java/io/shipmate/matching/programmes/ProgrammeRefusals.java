package io.shipmate.matching.programmes;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class ProgrammeRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(ProgrammeRefused refusal) {
        return problem(refusal).response();
    }

    private static Problem problem(ProgrammeRefused refusal) {
        return switch (refusal) {
            case ProgrammeRefused.Unknown _ -> Problem.notFound("programme-unknown");
            case ProgrammeRefused.StateInTheWay in ->
                Problem.conflict("programme-in-another-state", in.state()).with("state", in.state());
            case ProgrammeRefused.MoreEnrolled more ->
                Problem.conflict("programme-has-more-people", more.enrolled()).with("enrolled", more.enrolled());
            case ProgrammeRefused.NotOpen not ->
                Problem.conflict("not-open-to-programme", not.task().openTo());
            case ProgrammeRefused.AlreadyEnrolled already ->
                Problem.conflict("already-enrolled").with("state", already.state());
            case ProgrammeRefused.NotEnrolled _ -> Problem.conflict("not-enrolled");
            case ProgrammeRefused.InvitationUnknown _ -> Problem.notFound("programme-invitation-unknown");
            case ProgrammeRefused.InvitationAccepted _ -> Problem.conflict("programme-invitation-accepted");
        };
    }
}
