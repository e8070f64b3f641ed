package io.shipmate.matching.engine.pairing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** How far one part is, told to who listens as how far all are. */
final class PartProgress implements IntConsumer {

    private final Progress progress;
    private final AtomicInteger done;
    private final int people;
    private int mine;

    /**
     * The progress of one part.
     *
     * @param done how many of all have been dealt with
     * @param people how many there are
     */
    PartProgress(Progress progress, AtomicInteger done, int people) {
        this.progress = progress;
        this.done = done;
        this.people = people;
    }

    /** So many of this part have been dealt with; it never goes back. */
    @Override
    public void accept(int settled) {
        int more = Math.max(0, settled - mine);
        mine += more;
        // A part that is paired again, with a lower threshold, has been counted before.
        if (!progress.goOn(Math.min(people, done.addAndGet(more)), people)) {
            throw new PairingCancelled();
        }
    }
}
