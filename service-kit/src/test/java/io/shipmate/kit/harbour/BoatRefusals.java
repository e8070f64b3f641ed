package io.shipmate.kit.harbour;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class BoatRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(BoatRefused refusal) {
        return switch (refusal) {
            case BoatRefused.Unknown _ -> Problem.notFound("not-found").response();
        };
    }
}
