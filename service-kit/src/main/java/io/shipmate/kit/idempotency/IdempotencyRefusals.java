package io.shipmate.kit.idempotency;

import io.shipmate.kit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class IdempotencyRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(IdempotencyRefused refusal) {
        return switch (refusal) {
            case IdempotencyRefused.KeyInvalid _ ->
                Problem.badRequest("idempotency-key-invalid").response();
            case IdempotencyRefused.KeyReused _ ->
                Problem.unprocessable("idempotency-key-reused").response();
            case IdempotencyRefused.StillRunning _ ->
                Problem.conflict("request-in-progress").response(HttpHeaders.RETRY_AFTER, 1);
        };
    }
}
