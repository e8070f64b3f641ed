package io.shipmate.notification.reactions;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.kit.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what happens at session-service and tells those whom it concerns. */
@ApplicationScoped
class SessionEventConsumer {

    private final Inbox inbox;
    private final Telling telling;
    private final ObjectMapper json;

    SessionEventConsumer(Inbox inbox, Telling telling, ObjectMapper json) {
        this.inbox = inbox;
        this.telling = telling;
        this.json = json;
    }

    @Incoming("session")
    @Blocking
    void on(String payload, IncomingCloudEventMetadata<String> event) {
        inbox.once(event, "session", () -> telling.tell(Reactions.to(SessionEvent.of(event.getType(), payload, json))));
    }
}
