package io.shipmate.matching.engine.tables;

import java.util.Objects;
import java.util.UUID;

/** Somebody for whom there was no place, and the reason that may be told. */
public record LeftOut(UUID guest, Why why) {

    /** Refuses a missing part. */
    public LeftOut {
        Objects.requireNonNull(guest, "guest");
        Objects.requireNonNull(why, "why");
    }

    /** The public rule that stands in the way; where a private cause may take part, nothing but that nobody fits. */
    public enum Why {
        /** Too few for a table, whatever is relaxed. */
        TOO_FEW,
        /** Enough of the level and language, too few of them in these time zones. */
        TIME_ZONES,
        /** Enough in these time zones, too few of them near this level. */
        LEVELS,
        /** Enough of level and time zones, too few of them speak the language. */
        LANGUAGE,
        /** The tables are full, and too few are left for one more. */
        TABLE_SIZE,
        /** At each table with a free seat sits somebody of the same reporting line. */
        REPORTING_LINE,
        /** Nobody fitting this time. */
        NOBODY_FITTING
    }
}
