package io.shipmate.matching.engine.pairing;

/**
 * How much is done for a proof, in steps that are counted and not timed, so that the answer is the same on a slow machine.
 *
 * @param perEdge steps of the exact finish for each edge of a part
 * @param least steps of the exact finish for any part
 * @param trios how many trios are tried at most
 */
public record Effort(long perEdge, long least, int trios) {

    /** What proves nearly every round of some hundred thousand people best, in seconds, and leaves a million a small gap. */
    public static Effort usual() {
        return new Effort(8, 50_000_000, 64);
    }

    long stepsFor(Part part) {
        return least + perEdge * part.neighbour.length / 2;
    }
}
