package io.shipmate.kit.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Keeps bodies small ({@code shipmate.http.body-limit}) on all paths but those where a service takes files
 * ({@code shipmate.http.large-body-paths}); there Quarkus' own limit holds, which must be the larger one.
 */
class BodyLimits {

    private final CurrentVertxRequest current;
    private final long limit;
    private final List<String> largePaths;

    BodyLimits(
            CurrentVertxRequest current,
            @ConfigProperty(name = "shipmate.http.body-limit") MemorySize limit,
            @ConfigProperty(name = "shipmate.http.large-body-paths") Optional<List<String>> largePaths) {
        this.current = current;
        this.limit = limit.asLongValue();
        this.largePaths = largePaths.orElse(List.of());
    }

    @ServerRequestFilter(preMatching = true)
    void limit(ContainerRequestContext request) {
        if (largePaths.contains(request.getUriInfo().getRequestUri().getPath())) {
            return;
        }
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > limit) {
            throw new WebApplicationException(413);
        }
        // A body without a length is cut off while it is read.
        current.getCurrent().put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
    }
}
