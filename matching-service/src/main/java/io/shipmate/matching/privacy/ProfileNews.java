package io.shipmate.matching.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;

/** What matching reads out of {@code shipmate.profile}. */
sealed interface ProfileNews {

    /**
     * A person is to be forgotten.
     *
     * @param erasure what the confirmation is to name; null if none is waited for
     * @param sameAs whom they were found to be; null of everybody else
     */
    record PersonErased(UUID person, UUID erasure, UUID sameAs) implements ProfileNews {}

    /** Nothing for matching. */
    record Ignored() implements ProfileNews {}

    /** Reads a message; properties that matching does not know are skipped. */
    static ProfileNews read(String type, String payload, ObjectMapper json) {
        if (!"io.shipmate.profile.person-erased.v1".equals(type)) {
            return new Ignored();
        }
        try {
            return json.readerFor(PersonErased.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This does not say whom to forget", e);
        }
    }
}
