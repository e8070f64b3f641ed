package io.shipmate.profile.participation;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class ParticipationRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(ParticipationRefused refusal) {
        return switch (refusal) {
            case ParticipationRefused.HouseNormsNotAccepted _ ->
                Problem.unprocessable("house-norms-not-accepted").response();
            case ParticipationRefused.NotTakingPart _ ->
                Problem.conflict("not-taking-part")
                        .with("participation", ParticipationStatus.OUT)
                        .response();
        };
    }
}
