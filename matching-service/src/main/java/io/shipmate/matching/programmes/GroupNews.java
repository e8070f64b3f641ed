package io.shipmate.matching.programmes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;

/** What programmes read out of {@code shipmate.profile}. */
sealed interface GroupNews {

    /** Somebody is in a group that stands for a programme. */
    record Entered(UUID person, UUID programme) implements GroupNews {}

    /** Somebody is in no such group of the programme any more. */
    record Left(UUID person, UUID programme) implements GroupNews {}

    /** Nothing for programmes. */
    record Ignored() implements GroupNews {}

    /** Reads a message; properties that programmes do not know are skipped. */
    static GroupNews read(String type, String payload, ObjectMapper json) {
        return switch (type) {
            case "io.shipmate.profile.programme-group-entered.v1" -> read(payload, Entered.class, json);
            case "io.shipmate.profile.programme-group-left.v1" -> read(payload, Left.class, json);
            default -> new Ignored();
        };
    }

    private static <T> T read(String payload, Class<T> type, ObjectMapper json) {
        try {
            return json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This says nothing of a group", e);
        }
    }
}
