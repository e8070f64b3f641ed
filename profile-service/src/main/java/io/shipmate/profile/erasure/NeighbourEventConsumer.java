package io.shipmate.profile.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.shipmate.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears that the other services have carried out an erasure. */
@ApplicationScoped
class NeighbourEventConsumer {

    private final Inbox inbox;
    private final Following following;
    private final ObjectReader confirmations;

    NeighbourEventConsumer(Inbox inbox, Following following, ObjectMapper json) {
        this.inbox = inbox;
        this.following = following;
        this.confirmations = json.readerFor(Confirmed.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** This service's reading of {@code person-forgotten}. */
    record Confirmed(UUID erasure) {}

    @Incoming("erasures")
    @Blocking
    void on(String payload, IncomingCloudEventMetadata<String> event) {
        inbox.once(
                event,
                "erasures",
                () -> Neighbour.confirmingBy(event.getType())
                        .ifPresent(
                                neighbour -> following.confirmed(read(payload).erasure(), neighbour)));
    }

    private Confirmed read(String payload) {
        try {
            return confirmations.readValue(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This does not say which erasure", e);
        }
    }
}
