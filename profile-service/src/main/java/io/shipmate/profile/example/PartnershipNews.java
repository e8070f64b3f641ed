package io.shipmate.profile.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** This service's reading of what matching-service tells of partnerships: whether two have each other. One that rests is one. */
sealed interface PartnershipNews {

    /**
     * What every telling event says.
     *
     * @param version of the partnership; rises with each of its changes
     */
    record Told(UUID partnership, List<UUID> members, Long version) {

        public Told {
            Objects.requireNonNull(partnership, "partnership");
            Objects.requireNonNull(version, "version");
            members = List.copyOf(members);
        }
    }

    record IsThere(Told told) implements PartnershipNews {}

    record IsOver(Told told) implements PartnershipNews {}

    record Ignored() implements PartnershipNews {}

    static PartnershipNews read(String type, String payload, ObjectReader told) {
        return switch (type) {
            case "io.shipmate.matching.partnership-formed.v1",
                    "io.shipmate.matching.partnership-paused.v1",
                    "io.shipmate.matching.partnership-resumed.v1" -> new IsThere(read(payload, told));
            case "io.shipmate.matching.partnership-ended.v1" -> new IsOver(read(payload, told));
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
