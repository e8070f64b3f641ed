package io.shipmate.session.circles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** This service's reading of what matching-service tells of partnerships: what it means for their circle. */
sealed interface CircleNews {

    /**
     * What every telling event says.
     *
     * @param version of the partnership; rises with each of its changes
     */
    record Told(UUID partnership, UUID circle, List<UUID> members, LocalDate until, Instant at, Long version) {

        public Told {
            Objects.requireNonNull(version, "version");
        }
    }

    record Opened(Told told) implements CircleNews {}

    record Paused(Told told) implements CircleNews {}

    record Resumed(Told told) implements CircleNews {}

    record Ended(Told told) implements CircleNews {}

    record Ignored() implements CircleNews {}

    static CircleNews read(String type, String payload, ObjectReader told) {
        return switch (type) {
            case "io.shipmate.matching.partnership-formed.v1" -> new Opened(read(payload, told));
            case "io.shipmate.matching.partnership-paused.v1" -> new Paused(read(payload, told));
            case "io.shipmate.matching.partnership-resumed.v1" -> new Resumed(read(payload, told));
            case "io.shipmate.matching.partnership-ended.v1" -> new Ended(read(payload, told));
            default -> new Ignored();
        };
    }

    private static Told read(String payload, ObjectReader told) {
        try {
            return told.readValue(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not what matching-service promises", e);
        }
    }
}
