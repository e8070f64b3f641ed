package io.shipmate.matching.pool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;

/** What matching reads out of {@code shipmate.people}. */
sealed interface PersonNews {

    /** The newest state of a person. */
    record State(
            UUID person,
            long revision,
            SignIn signIn,
            SignIn formerSignIn,
            boolean goesOn,
            Employment employment,
            UUID manager,
            String language,
            String zone,
            Participation participation,
            MatchFacts match)
            implements PersonNews {}

    /** The sign-in that is bound to a person. */
    record SignIn(String issuer, String subject) {}

    /** The person was erased. */
    record Erased(UUID person) implements PersonNews {}

    /** Nothing for matching. */
    record Ignored() implements PersonNews {}

    /** Reads a message; properties that matching does not know are skipped. */
    static PersonNews read(String type, String key, String payload, ObjectMapper json) {
        if (payload == null) {
            return new Erased(UUID.fromString(key));
        }
        if (!"io.shipmate.profile.person-state.v1".equals(type)) {
            return new Ignored();
        }
        try {
            return json.readerFor(State.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no state of a person", e);
        }
    }
}
