package io.shipmate.notification.email;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks profile-service for the code of a mail. Not tried again at once: the mail is. */
@ApplicationScoped
class ProofClient {

    private final Codes codes;

    ProofClient(@RestClient Codes codes) {
        this.codes = codes;
    }

    /** A new code, or nothing if no mail waits under this request any more. */
    Optional<Proof> proof(UUID person, UUID request) {
        try {
            return Optional.of(codes.make(person, new Asked(request)));
        } catch (NothingWaits _) {
            return Optional.empty();
        }
    }

    record Asked(UUID request) {}

    @RegisterRestClient(configKey = "profile")
    @OidcClientFilter
    @Path("/api/profile/v1/people")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    interface Codes {

        @POST
        @Path("/{id}/personal-contact/code")
        @Timeout(value = 5, unit = ChronoUnit.SECONDS)
        @CircuitBreaker(
                requestVolumeThreshold = 6,
                failureRatio = 0.5,
                delay = 5,
                delayUnit = ChronoUnit.SECONDS,
                skipOn = NothingWaits.class)
        Proof make(@PathParam("id") UUID person, Asked asked);

        @ClientExceptionMapper
        static RuntimeException unknown(Response response) {
            return response.getStatus() == 404 ? new NothingWaits() : null;
        }
    }

    /** profile-service's 404. */
    static final class NothingWaits extends RuntimeException {
        NothingWaits() {
            super("Nothing waits", null, false, false);
        }
    }
}
