package io.shipmate.matching.suggestions;

import io.shipmate.kit.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class SuggestionRefusals {

    @ServerExceptionMapper
    RestResponse<Problem> of(SuggestionRefused refusal) {
        return switch (refusal) {
            case SuggestionRefused.Unknown _ ->
                Problem.notFound("suggestion-unknown").response();
            case SuggestionRefused.NotYet _ -> Problem.of(503, "try-again").response(HttpHeaders.RETRY_AFTER, 2);
        };
    }
}
