package io.shipmate.profile.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.shipmate.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks matching-service, in the caller's own name, who their partners are or were. Nothing of the answer is kept here: that two are partners
 * is none of this service's business.
 */
@ApplicationScoped
class PartnersClient {

    private static final Logger LOG = Logger.getLogger(PartnersClient.class);
    private static final int MOST_AT_ONCE = 100;

    private final Matching matching;

    PartnersClient(@RestClient Matching matching) {
        this.matching = matching;
    }

    /** Everybody with whom the caller has or had a partnership; 503 {@code try-again} when matching-service does not answer. */
    Set<UUID> partnersOf(Caller caller) {
        var partners = new HashSet<UUID>();
        try {
            String after = null;
            do {
                var page = matching.partnerships("Bearer " + caller.token(), MOST_AT_ONCE, after);
                page.items().forEach(partnership -> partners.add(partnership.partner()));
                after = page.next();
            } while (after != null);
            return partners;
        } catch (RuntimeException e) {
            LOG.warnf(
                    "matching-service does not say whose partner somebody is: %s",
                    e.getClass().getSimpleName());
            throw new DirectoryRefused.CannotTell();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Partnership(UUID partner) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Partnerships(List<Partnership> items, String next) {}

    @RegisterRestClient(configKey = "partners")
    @Path("/api/matching/v1/me/partnerships")
    @Produces(MediaType.APPLICATION_JSON)
    interface Matching {

        @GET
        @Timeout(value = 2, unit = ChronoUnit.SECONDS)
        @Retry(maxRetries = 1, delay = 100)
        @CircuitBreaker(requestVolumeThreshold = 8, delay = 3_000)
        Partnerships partnerships(
                @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
                @QueryParam("limit") int limit,
                @QueryParam("after") String after);
    }
}
