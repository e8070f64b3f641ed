package io.shipmate.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What fails before any resource is looked for: a body over the limit, an address that cannot be decoded. */
@ApplicationScoped
class UnreadableRequests {

    /** Before the route of Quarkus (-2) that answers the same without a body. */
    private static final int BEFORE_THE_LIMIT = -1_000;

    private final ObjectMapper json;
    private final Optional<MemorySize> limit;

    UnreadableRequests(
            ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> limit) {
        this.json = json;
        this.limit = limit;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_LIMIT).handler(this::refuseTooLarge).failureHandler(this::explain);
    }

    private void refuseTooLarge(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (limit.isPresent()
                && length != null
                && Long.parseLong(length) > limit.get().asLongValue()) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            request.response().endHandler(_ -> request.request().connection().close());
            answer(request, 413);
        } else {
            request.next();
        }
    }

    private void explain(RoutingContext request) {
        var status = request.statusCode();
        var nothingSaid =
                !request.response().headWritten() && !request.response().ended();
        if (nothingSaid && status >= 400 && status < 500) {
            answer(request, status);
        } else {
            request.next();
        }
    }

    private void answer(RoutingContext request, int status) {
        var language = Languages.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var problem = Problem.ofStatus(status);
        ProblemTexts.say(problem, language);
        HttpServerResponse response = request.response();
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            response.end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
