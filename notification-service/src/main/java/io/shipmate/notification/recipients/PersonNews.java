package io.shipmate.notification.recipients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneId;
import java.util.UUID;

/** What profile-service says of a person, as far as this service reads it. */
sealed interface PersonNews {

    /** The person's newest state, from the compacted topic. */
    record State(
            UUID person,
            long revision,
            SignIn signIn,
            SignIn formerSignIn,
            String language,
            String zone,
            String participation,
            String employment)
            implements PersonNews {

        /** Refuses a zone that nobody could read the clock in. */
        public State {
            ZoneId.of(zone);
        }

        /** Issuer and subject of the person's tokens. */
        record SignIn(String issuer, String subject) {}
    }

    /**
     * The person is to be forgotten.
     *
     * @param erasure what the confirmation is to name; null if none is waited for
     */
    record Erased(UUID person, UUID erasure) implements PersonNews {}

    /** A mail is to prove the person's private address. */
    record ProofIsWanted(UUID person, UUID request) implements PersonNews {}

    /** Something that needs no telling. */
    record Ignored(String type) implements PersonNews {}

    /** Reads one event; a state without a payload is the tombstone of an erasure. */
    static PersonNews of(String type, String key, String payload, ObjectMapper json) {
        return switch (type) {
            case "io.shipmate.profile.person-state.v1" ->
                payload == null ? new Erased(UUID.fromString(key), null) : read(payload, State.class, json);
            case "io.shipmate.profile.person-erased.v1" -> read(payload, Erased.class, json);
            case "io.shipmate.profile.personal-contact-verification-wanted.v1" ->
                read(payload, ProofIsWanted.class, json);
            default -> new Ignored(type);
        };
    }

    private static <T> T read(String payload, Class<T> type, ObjectMapper json) {
        try {
            return json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be read as " + type.getSimpleName(), e);
        }
    }
}
