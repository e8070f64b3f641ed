package io.shipmate.matching.engine.pairing;

import java.util.Arrays;
import java.util.function.IntFunction;

/** Finds the highest score under which no edge is needed to pair as many people of a part as ever can be. */
final class Lowest {

    /** The threshold; above the heaviest if the part needs no edge at all. */
    final int threshold;
    /** What is possible with heavier edges only, if that shows that fewer can be paired; else null. */
    final PartCoverage above;

    Lowest(int threshold, PartCoverage above) {
        this.threshold = threshold;
        this.above = above;
    }

    /**
     * Searches among the scores of a part by halving.
     *
     * @param whole what is possible with all edges
     * @param trios whether a trio that is possible has to stay so
     * @param over the part without the edges that score less
     */
    static Lowest of(Part part, PartCoverage whole, boolean trios, IntFunction<Part> over) {
        if (whole.leftOver() == part.size()) {
            return new Lowest(Integer.MAX_VALUE, null);
        }
        int[] scores = Arrays.stream(part.score).sorted().distinct().toArray();
        int enough = 0;
        int tooMuch = scores.length;
        PartCoverage above = null;
        while (tooMuch - enough > 1) {
            int middle = (enough + tooMuch) >>> 1;
            PartCoverage possible = PartCoverage.of(over.apply(scores[middle]));
            boolean trioKept = !trios || possible.trioPossible() || !whole.trioPossible();
            if (possible.leftOver() == whole.leftOver() && trioKept) {
                enough = middle;
            } else {
                tooMuch = middle;
                above = possible;
            }
        }
        if (tooMuch == scores.length) {
            above = PartCoverage.of(over.apply(scores[enough] + 1));
        }
        return new Lowest(scores[enough], above != null && above.leftOver() > whole.leftOver() ? above : null);
    }
}
