package io.shipmate.session.circles;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks matching-service whose a circle is. Only ever a read; it may take some three seconds at the most. The asking request
 * holds a thread meanwhile, so a few may ask at once and the rest is told to try again.
 */
@ApplicationScoped
class MatchingClient {

    private static final Logger LOG = Logger.getLogger(MatchingClient.class);

    private final Matching matching;

    MatchingClient(@RestClient Matching matching) {
        this.matching = matching;
    }

    /** A circle as matching-service has it now, with its vocabulary for states. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CircleAnswer(
            UUID circle,
            UUID partnership,
            UUID buddyGroup,
            UUID roundtable,
            List<UUID> members,
            UUID facilitator,
            CircleState state,
            long version) {

        /** The same as if it had been told at this moment. */
        CircleNews.Told asToldAt(Instant now) {
            return new CircleNews.Told(
                    partnership, buddyGroup, roundtable, circle, members, facilitator, null, false, null, now, version);
        }
    }

    /** The circle, or nothing when matching-service does not know it either; 503 {@code try-again} when it does not answer. */
    Optional<CircleAnswer> circle(UUID id) {
        try {
            return Optional.of(matching.circle(id));
        } catch (NoSuchCircle _) {
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.warnf("matching-service does not say whose circle %s is: %s", id, e.toString());
            throw new CircleRefused.CannotTell();
        }
    }

    @RegisterRestClient(configKey = "matching")
    @OidcClientFilter
    @Path("/api/matching/v1")
    interface Matching {

        @GET
        @Path("/circles/{circle}")
        @Timeout(value = 1_500, unit = ChronoUnit.MILLIS)
        @Retry(maxRetries = 1, delay = 100, abortOn = NoSuchCircle.class)
        @CircuitBreaker(requestVolumeThreshold = 8, delay = 3_000, skipOn = NoSuchCircle.class)
        @Bulkhead(10)
        CircleAnswer circle(@PathParam("circle") UUID circle);

        @ClientExceptionMapper
        static RuntimeException unknown(Response response) {
            return response.getStatus() == 404 ? new NoSuchCircle() : null;
        }
    }

    /** matching-service's 404. */
    static final class NoSuchCircle extends RuntimeException {
        NoSuchCircle() {
            super("No such circle", null, false, false);
        }
    }
}
