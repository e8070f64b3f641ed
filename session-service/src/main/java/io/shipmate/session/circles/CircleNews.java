package io.shipmate.session.circles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** This service's reading of what matching-service tells of partnerships, buddy groups and roundtables: what it means for their circle. */
sealed interface CircleNews {

    /**
     * What every telling event says.
     *
     * @param partnership the partnership it is the circle of, or null
     * @param buddyGroup the buddy group it is the circle of, or null
     * @param roundtable the roundtable it is the circle of, or null
     * @param facilitator of a roundtable, who belongs to the circle besides the members; or null
     * @param grownFrom of a partnership, the circle of three buddies in which the two were before; or null
     * @param circleGoesOn of a buddy group that ends: its circle is a partnership's
     * @param version of the partnership, buddy group or roundtable; rises with each of its changes
     */
    record Told(
            UUID partnership,
            UUID buddyGroup,
            UUID roundtable,
            UUID circle,
            List<UUID> members,
            UUID facilitator,
            UUID grownFrom,
            boolean circleGoesOn,
            LocalDate until,
            Instant at,
            Long version) {

        public Told {
            Objects.requireNonNull(version, "version");
        }

        /** All who belong to the circle. */
        List<UUID> everybody() {
            var all = new ArrayList<>(members);
            if (facilitator != null) {
                all.add(facilitator);
            }
            return all;
        }
    }

    record Opened(Told told) implements CircleNews {}

    /** Others belong to it now, or somebody else leads it. */
    record Changed(Told told) implements CircleNews {}

    record Paused(Told told) implements CircleNews {}

    record Resumed(Told told) implements CircleNews {}

    record Ended(Told told) implements CircleNews {}

    /** Two or three are buddies. */
    record BuddiesMet(Told told) implements CircleNews {}

    /** One of three buddies has left. */
    record BuddyLeft(Told told) implements CircleNews {}

    /** A buddy group is over. */
    record BuddiesParted(Told told) implements CircleNews {}

    record Ignored() implements CircleNews {}

    static CircleNews read(String type, String payload, ObjectReader told) {
        return switch (type) {
            case "io.shipmate.matching.partnership-formed.v1" -> new Opened(read(payload, told));
            case "io.shipmate.matching.partnership-paused.v1" -> new Paused(read(payload, told));
            case "io.shipmate.matching.partnership-resumed.v1" -> new Resumed(read(payload, told));
            case "io.shipmate.matching.partnership-ended.v1" -> new Ended(read(payload, told));
            case "io.shipmate.matching.buddy-group-formed.v1" -> new BuddiesMet(read(payload, told));
            case "io.shipmate.matching.buddy-group-shrunk.v1" -> new BuddyLeft(read(payload, told));
            case "io.shipmate.matching.buddy-group-ended.v1" -> new BuddiesParted(read(payload, told));
            case "io.shipmate.matching.roundtable-opened.v1" -> new Opened(read(payload, told));
            case "io.shipmate.matching.roundtable-changed.v1" -> new Changed(read(payload, told));
            case "io.shipmate.matching.roundtable-ended.v1" -> new Ended(read(payload, told));
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
