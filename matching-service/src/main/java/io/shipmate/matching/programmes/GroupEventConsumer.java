package io.shipmate.matching.programmes;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.kit.inbox.Inbox;
import io.shipmate.kit.privacy.Forgotten;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Invites those who are in a group that stands for a programme. It only invites. */
@ApplicationScoped
class GroupEventConsumer {

    private final Inbox inbox;
    private final Inviting inviting;
    private final Forgotten forgotten;
    private final ObjectMapper json;

    GroupEventConsumer(Inbox inbox, Inviting inviting, Forgotten forgotten, ObjectMapper json) {
        this.inbox = inbox;
        this.inviting = inviting;
        this.forgotten = forgotten;
        this.json = json;
    }

    @Incoming("programme-groups")
    @Blocking
    void on(String payload, IncomingCloudEventMetadata<String> event) {
        inbox.once(event, "programme-groups", () -> {
            switch (GroupNews.read(event.getType(), payload, json)) {
                case GroupNews.Entered entered -> {
                    if (!forgotten.has(entered.person())) {
                        inviting.enteredGroup(entered.programme(), entered.person());
                    }
                }
                case GroupNews.Left left -> inviting.leftGroup(left.programme(), left.person());
                case GroupNews.Ignored _ -> {}
            }
        });
    }
}
