package io.shipmate.matching.engine.tables;

import java.util.Objects;
import java.util.UUID;

/** Two who must not sit at one table, in any order. Whoever is not among the guests or facilitators plays no part. */
public record Apart(UUID one, UUID other, Cause cause) {

    /** Refuses a missing part. */
    public Apart {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(cause, "cause");
    }

    /** Why. Only a public cause is ever named to anybody. */
    public enum Cause {
        /** One reports to the other, at any distance: everybody can look that up. */
        REPORTING_LINE(true),
        /** Both want one position. */
        RIVALS(false),
        /** One keeps the other away. */
        AVOIDED(false),
        /** Whoever forms the roundtables wants it so. */
        KEPT_APART(false);

        private final boolean open;

        Cause(boolean open) {
            this.open = open;
        }

        /** Whether it may be named. */
        public boolean isPublic() {
            return open;
        }
    }
}
