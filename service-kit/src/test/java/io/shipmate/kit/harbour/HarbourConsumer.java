package io.shipmate.kit.harbour;

import io.shipmate.kit.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Launches a boat for every event, unless there is one of that name; a blank name is poison. */
@ApplicationScoped
class HarbourConsumer {

    private final Inbox inbox;
    private final Boats boats;

    HarbourConsumer(Inbox inbox, Boats boats) {
        this.inbox = inbox;
        this.boats = boats;
    }

    @Incoming("harbour")
    @Blocking
    void on(String name, IncomingCloudEventMetadata<String> event) {
        inbox.once(event, "harbour", () -> {
            if (name.isBlank()) {
                throw new IllegalArgumentException("A boat needs a name");
            }
            if (boats.count("name", name) == 0) {
                Weather.strike(name);
                boats.persistAndFlush(new Boat(name));
            }
        });
    }
}
