package io.shipmate.matching.circles;

import io.shipmate.kit.problem.Problem;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class CircleRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(CircleRefused refusal) {
        return switch (refusal) {
            case CircleRefused.Unknown _ -> Problem.notFound("not-found").response();
        };
    }
}
