package io.shipmate.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What the service has told its neighbours. */
public final class Heard {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Heard() {}

    /** Events about a person on {@code shipmate.profile}, in order, as their types' short names. */
    public static List<String> eventsOf(UUID person) {
        return all("shipmate.profile", person).stream()
                .map(heard -> heard.type().replace("io.shipmate.profile.", "").replace(".v1", ""))
                .toList();
    }

    /** The data of the last event of that short name. */
    public static JsonNode last(UUID person, String name) {
        return all("shipmate.profile", person).stream()
                .filter(heard -> heard.type().equals("io.shipmate.profile." + name + ".v1"))
                .reduce((_, later) -> later)
                .map(heard -> json(heard.data()))
                .orElseThrow();
    }

    /** All states of a person on {@code shipmate.people}, in order; a tombstone is null. */
    public static List<JsonNode> statesOf(UUID person) {
        return all("shipmate.people", person).stream()
                .map(heard -> json(heard.data()))
                .toList();
    }

    public static JsonNode stateOf(UUID person) {
        return statesOf(person).getLast();
    }

    public static List<Topics.Heard> all(String topic, UUID key) {
        everythingIsSaid();
        return Topics.everythingOn(topic).stream()
                .filter(heard -> heard.key().equals(key.toString()))
                .toList();
    }

    /** Waits until nothing is left in the outbox. */
    public static void everythingIsSaid() {
        Awaitility.await().until(() -> Database.number("select count(*) from outbox") == 0);
    }

    private static JsonNode json(String data) {
        try {
            return data == null ? null : JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
