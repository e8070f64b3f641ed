package io.shipmate.profile.expertise;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.shipmate.kit.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears whose answers are thanked for. */
@ApplicationScoped
class MatchingEventConsumer {

    private final Inbox inbox;
    private final GatheringEvidence gathering;
    private final ObjectReader news;

    MatchingEventConsumer(Inbox inbox, GatheringEvidence gathering, ObjectMapper json) {
        this.inbox = inbox;
        this.gathering = gathering;
        this.news = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Incoming("thanks")
    @Blocking
    void on(String payload, IncomingCloudEventMetadata<String> event) {
        inbox.once(event, "expertise", () -> gathering.hear(ThanksNews.read(event.getType(), payload, news)));
    }
}
