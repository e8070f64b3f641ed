package io.shipmate.session.people;

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

/** Hears the newest state of each person; a tombstone (no payload) means that the person is to be forgotten. */
@ApplicationScoped
class PeopleEventConsumer {

    private static final String STATE = "io.shipmate.profile.person-state.v1";

    private final Inbox inbox;
    private final GettingToKnow knowing;
    private final PersonalRecords records;
    private final ObjectReader states;

    PeopleEventConsumer(Inbox inbox, GettingToKnow knowing, PersonalRecords records, ObjectMapper json) {
        this.inbox = inbox;
        this.knowing = knowing;
        this.records = records;
        this.states = json.readerFor(PersonState.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Incoming("people")
    @Blocking
    void on(String payload, IncomingCloudEventMetadata<String> event) {
        if (!event.getType().equals(STATE)) {
            return;
        }
        inbox.once(event, "people", () -> {
            if (payload == null) {
                records.erase(UUID.fromString(event.getSubject().orElseThrow()));
            } else {
                knowing.learn(read(payload));
            }
        });
    }

    private PersonState read(String payload) {
        try {
            return states.readValue(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a person's state", e);
        }
    }
}
