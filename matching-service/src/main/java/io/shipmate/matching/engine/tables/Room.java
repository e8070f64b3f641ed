package io.shipmate.matching.engine.tables;

import java.util.Arrays;

/** The sizes that tables may have while people move: those they began with, so that they stay as even. */
record Room(int fewest, int most) {

    static Room of(Arrangement arrangement) {
        return new Room(
                Arrays.stream(arrangement.size).min().orElse(0),
                Arrays.stream(arrangement.size).max().orElse(0));
    }

    /** Whether anybody can move at all. */
    boolean isAny() {
        return fewest < most;
    }

    boolean allows(Arrangement arrangement, int one, int there) {
        return arrangement.size[arrangement.tableOf[one]] > fewest && arrangement.size[there] < most;
    }
}
