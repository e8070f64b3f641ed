package io.shipmate.profile.example;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.shipmate.kit.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears for whom it is true that they have a peer. */
@ApplicationScoped
class MatchingEventConsumer {

    private final Inbox inbox;
    private final LeadingByExample leading;
    private final ObjectReader told;

    MatchingEventConsumer(Inbox inbox, LeadingByExample leading, ObjectMapper json) {
        this.inbox = inbox;
        this.leading = leading;
        this.told =
                json.readerFor(PartnershipNews.Told.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Incoming("partnerships")
    @Blocking
    void on(String payload, IncomingCloudEventMetadata<String> event) {
        inbox.once(event, "example", () -> leading.hear(PartnershipNews.read(event.getType(), payload, told)));
    }
}
