package io.shipmate.profile.expertise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** This service's reading of what matching-service tells of thanks. Who was thankful is not told to anybody. */
sealed interface ThanksNews {

    /**
     * Somebody's answer is thanked for.
     *
     * @param giver who gave the answer
     * @param topics of the question
     * @param version rises with each thing that happens to the thanks for this answer
     */
    record Thanked(UUID contribution, UUID giver, List<UUID> topics, LocalDate on, Long version) implements ThanksNews {

        public Thanked {
            Objects.requireNonNull(contribution, "contribution");
            Objects.requireNonNull(giver, "giver");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(version, "version");
            topics = List.copyOf(topics);
        }
    }

    /** All thanks for an answer were taken back. */
    record Withdrawn(UUID contribution, UUID giver, Long version) implements ThanksNews {

        public Withdrawn {
            Objects.requireNonNull(contribution, "contribution");
            Objects.requireNonNull(giver, "giver");
            Objects.requireNonNull(version, "version");
        }
    }

    record Ignored() implements ThanksNews {}

    static ThanksNews read(String type, String payload, ObjectReader reader) {
        return switch (type) {
            case "io.shipmate.matching.contribution-thanked.v1" -> read(payload, reader.forType(Thanked.class));
            case "io.shipmate.matching.contribution-thanks-withdrawn.v1" ->
                read(payload, reader.forType(Withdrawn.class));
            default -> new Ignored();
        };
    }

    private static ThanksNews read(String payload, ObjectReader reader) {
        try {
            return reader.readValue(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not what matching-service promises", e);
        }
    }
}
