package io.shipmate.profile.directory;

import io.shipmate.kit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class DirectoryRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(DirectoryRefused refusal) {
        return switch (refusal) {
            case DirectoryRefused.NotToBeSeen _ -> Problem.notFound("not-found").response();
            case DirectoryRefused.CannotTell _ -> Problem.of(503, "try-again").response(HttpHeaders.RETRY_AFTER, 2);
        };
    }
}
