package io.shipmate.session.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.shipmate.kit.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears that somebody is to be forgotten. */
@ApplicationScoped
class ProfileEventConsumer {

    private final Inbox inbox;
    private final Forgetting forgetting;
    private final ObjectReader erasures;

    ProfileEventConsumer(Inbox inbox, Forgetting forgetting, ObjectMapper json) {
        this.inbox = inbox;
        this.forgetting = forgetting;
        this.erasures =
                json.readerFor(PersonNews.Erased.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Incoming("profile")
    @Blocking
    void on(String payload, IncomingCloudEventMetadata<String> event) {
        inbox.once(event, "erasure", () -> {
            switch (read(event.getType(), payload)) {
                case PersonNews.Erased e -> forgetting.forget(e.person());
                case PersonNews.Ignored _ -> {}
            }
        });
    }

    private PersonNews read(String type, String payload) {
        if (!type.equals("io.shipmate.profile.person-erased.v1")) {
            return new PersonNews.Ignored();
        }
        try {
            return erasures.<PersonNews.Erased>readValue(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not what profile-service promises", e);
        }
    }

    /** This service's reading of what profile-service tells. */
    sealed interface PersonNews {

        record Erased(UUID person) implements PersonNews {}

        record Ignored() implements PersonNews {}
    }
}
