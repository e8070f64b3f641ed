package io.shipmate.kit.streams;

import io.shipmate.kit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class StreamRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> invalid(StreamTicketInvalid refusal) {
        return Problem.of(401, "stream-ticket-invalid").response(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
