package io.shipmate.session.circles;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.shipmate.kit.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what becomes of partnerships. */
@ApplicationScoped
class MatchingEventConsumer {

    private final Inbox inbox;
    private final FollowingPartnerships following;
    private final ObjectReader told;

    MatchingEventConsumer(Inbox inbox, FollowingPartnerships following, ObjectMapper json) {
        this.inbox = inbox;
        this.following = following;
        this.told = json.readerFor(CircleNews.Told.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Incoming("matching")
    @Blocking
    void on(String payload, IncomingCloudEventMetadata<String> event) {
        inbox.once(event, "circles", () -> following.hear(CircleNews.read(event.getType(), payload, told)));
    }
}
