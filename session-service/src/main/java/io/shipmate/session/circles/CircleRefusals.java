package io.shipmate.session.circles;

import io.shipmate.kit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class CircleRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(CircleRefused refusal) {
        return switch (refusal) {
            case CircleRefused.Unknown _ -> Problem.notFound("not-found").response();
            case CircleRefused.NotActive e -> notActive(e.state()).response();
            case CircleRefused.CannotTell _ -> Problem.of(503, "try-again").response(HttpHeaders.RETRY_AFTER, 2);
        };
    }

    private static Problem notActive(CircleState state) {
        var code = state == CircleState.PAUSED ? "circle-paused" : "circle-ended";
        return Problem.conflict(code).with("state", state);
    }
}
