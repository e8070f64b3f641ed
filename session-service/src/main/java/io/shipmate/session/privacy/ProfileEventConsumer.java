package io.shipmate.session.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.shipmate.kit.inbox.Inbox;
import io.shipmate.kit.privacy.PersonalRecords;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.ce.IncomingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Hears that somebody is to be forgotten. */
@ApplicationScoped
class ProfileEventConsumer {

    private static final Logger LOG = Logger.getLogger(ProfileEventConsumer.class);

    private final Inbox inbox;
    private final PersonalRecords records;
    private final ObjectReader erasures;

    ProfileEventConsumer(Inbox inbox, PersonalRecords records, ObjectMapper json) {
        this.inbox = inbox;
        this.records = records;
        this.erasures =
                json.readerFor(PersonNews.Erased.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Incoming("profile")
    @Blocking
    void on(String payload, IncomingCloudEventMetadata<String> event) {
        inbox.once(event, "erasure", () -> {
            switch (read(event.getType(), payload)) {
                case PersonNews.Erased erased -> {
                    records.eraseAndConfirm(erased.person(), erased.erasure());
                    LOG.infof("Erasure %s is carried out", erased.erasure());
                }
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

        /**
         * Somebody is to be forgotten.
         *
         * @param erasure what the confirmation is to name; null if none is waited for
         */
        record Erased(UUID person, UUID erasure) implements PersonNews {}

        record Ignored() implements PersonNews {}
    }
}
