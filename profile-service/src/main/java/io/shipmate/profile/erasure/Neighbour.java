package io.shipmate.profile.erasure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A service that has to confirm that it has forgotten somebody. */
enum Neighbour {
    MATCHING,
    SESSION,
    NOTIFICATION;

    /** Whose confirmation an event of this type is; empty for every other event. */
    static Optional<Neighbour> confirmingBy(String type) {
        return Arrays.stream(values())
                .filter(neighbour -> type.equals("io.shipmate." + neighbour.word() + ".person-forgotten.v1"))
                .findFirst();
    }

    /** The name as in topics and addresses. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
