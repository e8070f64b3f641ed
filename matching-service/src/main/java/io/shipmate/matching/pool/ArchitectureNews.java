package io.shipmate.matching.pool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.matching.engine.people.JobArchitecture;
import io.shipmate.matching.engine.people.Kinship;
import java.util.List;

/** What matching reads out of {@code shipmate.job-architecture}. */
sealed interface ArchitectureNews {

    /** The newest state of the company's job architecture. */
    record State(long revision, List<Kin> kinships, List<Rung> levels) implements ArchitectureNews {

        /** Two families and how close they are, by profile's word for it. */
        record Kin(String one, String other, String closeness) {

            JobArchitecture.Relation relation() {
                return new JobArchitecture.Relation(one, other, Kinship.valueOf(closeness));
            }
        }

        /** Levels of one height. */
        record Rung(List<String> names) {}

        /** In the engine's terms. Ranks begin with 1, so there is one more than there are rungs. */
        JobArchitecture architecture() {
            return new JobArchitecture(
                    levels.size() + 1, kinships.stream().map(Kin::relation).toList());
        }
    }

    /** Nothing for matching. */
    record Ignored() implements ArchitectureNews {}

    /** Reads a message; properties that matching does not know are skipped. */
    static ArchitectureNews read(String type, String payload, ObjectMapper json) {
        if (payload == null || !"io.shipmate.profile.job-architecture-state.v1".equals(type)) {
            return new Ignored();
        }
        try {
            State state = json.readerFor(State.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(payload);
            if (state.kinships() == null || state.levels() == null) {
                throw new IllegalArgumentException("A job architecture without kinships or levels");
            }
            state.architecture();
            return state;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no state of a job architecture", e);
        }
    }
}
