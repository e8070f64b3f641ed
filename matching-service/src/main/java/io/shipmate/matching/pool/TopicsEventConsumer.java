package io.shipmate.matching.pool;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.kit.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the topics' names and parents as the newest states on {@code shipmate.topics} have them. */
@ApplicationScoped
class TopicsEventConsumer {

    private final Inbox inbox;
    private final TopicNames topics;
    private final ObjectMapper json;

    TopicsEventConsumer(Inbox inbox, TopicNames topics, ObjectMapper json) {
        this.inbox = inbox;
        this.topics = topics;
        this.json = json;
    }

    @Incoming("topics")
    @Blocking
    void on(String payload, IncomingCloudEventMetadata<String> event) {
        inbox.once(event, "topics", () -> {
            var key = event.getSubject().orElseThrow(() -> new IllegalArgumentException("Which topic is it?"));
            switch (TopicNews.read(event.getType(), key, payload, json)) {
                case TopicNews.State state -> topics.keep(state);
                case TopicNews.Removed removed -> topics.forget(removed.topic());
                case TopicNews.Ignored _ -> {}
            }
        });
    }
}
