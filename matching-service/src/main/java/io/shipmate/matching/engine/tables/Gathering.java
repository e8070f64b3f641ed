package io.shipmate.matching.engine.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Everybody who is to be seated, and what has to be heeded. */
public record Gathering(List<Guest> guests, List<Apart> apart, List<Met> met, Sizes sizes, Aims aims) {

    /** Copies the lists; refuses somebody twice. */
    public Gathering {
        guests = List.copyOf(guests);
        apart = List.copyOf(apart);
        met = List.copyOf(met);
        Objects.requireNonNull(sizes, "sizes");
        Objects.requireNonNull(aims, "aims");
        Set<UUID> seen = new HashSet<>();
        for (Guest guest : guests) {
            if (!seen.add(guest.id())) {
                throw new IllegalArgumentException("guests: " + guest.id() + " stands there twice");
            }
        }
    }
}
