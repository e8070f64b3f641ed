package io.shipmate.matching.checkins;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What somebody is asked about: whether it is to go on for them. */
record Bond(Kind kind, UUID id) {

    /** In which all replicas change their plans, so that two that change the same ones wait for one another and never for ever. */
    static final Comparator<Bond> IN_ORDER = Comparator.comparing(Bond::id);

    /** The kinds there are, and whether what they are about can pause. */
    enum Kind {
        PARTNERSHIP("partnership", true),
        /** Of two. A programme has no pause: who needs one ends it, or takes a break from everything. */
        BUDDY_GROUP("buddy_group", false),
        /** One's own at a roundtable, which goes on without one. */
        SEAT("seat", false);

        private final String column;
        private final boolean pauses;

        Kind(String column, boolean pauses) {
            this.column = column;
            this.pauses = pauses;
        }

        String column() {
            return column;
        }

        /** What one may say. */
        List<CheckInAnswer> answers() {
            return pauses ? List.of(CheckInAnswer.values()) : List.of(CheckInAnswer.GO_ON, CheckInAnswer.END);
        }
    }

    /** Of three ids of which one is not null. */
    static Bond of(Object partnership, Object buddyGroup, Object seat) {
        if (partnership != null) {
            return new Bond(Kind.PARTNERSHIP, (UUID) partnership);
        }
        return buddyGroup == null
                ? new Bond(Kind.SEAT, (UUID) Objects.requireNonNull(seat))
                : new Bond(Kind.BUDDY_GROUP, (UUID) buddyGroup);
    }

    UUID idIf(Kind wanted) {
        return kind == wanted ? id : null;
    }
}
