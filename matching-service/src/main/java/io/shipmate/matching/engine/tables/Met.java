package io.shipmate.matching.engine.tables;

import java.util.Objects;
import java.util.UUID;

/** Two who have sat at one table before, in any order: they may again, but rather not. */
public record Met(UUID one, UUID other) {

    /** Refuses a missing part. */
    public Met {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
    }
}
