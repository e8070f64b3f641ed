package io.shipmate.notification.reactions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads a neighbour's JSON: what we do not know yet does not disturb us, what we need must be there. */
final class Payload {

    private Payload() {}

    static <T> T read(String payload, Class<T> type, ObjectMapper json) {
        try {
            return json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .readValue(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be read as " + type.getSimpleName(), e);
        }
    }
}
