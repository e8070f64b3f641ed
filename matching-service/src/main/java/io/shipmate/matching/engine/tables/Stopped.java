package io.shipmate.matching.engine.tables;

import java.util.concurrent.CancellationException;

/** Ends work that nobody waits for any more. */
final class Stopped {

    private Stopped() {}

    static void unlessWanted(Progress progress) {
        if (progress.isCancelled()) {
            throw new CancellationException("The seating was cancelled");
        }
    }
}
