package io.shipmate.kit.problem;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What every answer of the API says about itself: no cache may keep it (most are about persons), and its texts depend on
 * the caller's language. A resource that knows better sets {@code Cache-Control} itself.
 */
class AnswerHeaders {

    @ServerResponseFilter
    void complete(ContainerResponseContext response) {
        response.getHeaders().computeIfAbsent(HttpHeaders.CACHE_CONTROL, _ -> new ArrayList<>(List.of("no-store")));
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
