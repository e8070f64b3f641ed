package io.shipmate.notification.recipients;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.kit.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of people: their states from the compacted topic, and that somebody is to be forgotten. */
@ApplicationScoped
class PeopleEventConsumer {

    private final Inbox inbox;
    private final KnowingPeople knowing;
    private final ObjectMapper json;

    PeopleEventConsumer(Inbox inbox, KnowingPeople knowing, ObjectMapper json) {
        this.inbox = inbox;
        this.knowing = knowing;
        this.json = json;
    }

    @Incoming("people")
    @Blocking
    void onState(String payload, IncomingCloudEventMetadata<String> event) {
        inbox.once(event, "people", () -> hear(payload, event));
    }

    @Incoming("profile")
    @Blocking
    void onEvent(String payload, IncomingCloudEventMetadata<String> event) {
        inbox.once(event, "profile", () -> hear(payload, event));
    }

    private void hear(String payload, IncomingCloudEventMetadata<String> event) {
        knowing.hear(PersonNews.of(event.getType(), event.getSubject().orElse(null), payload, json));
    }
}
