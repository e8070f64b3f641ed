package io.shipmate.matching.engine.tables;

/**
 * What a table is worth, from four numbers, in micro-points times the weights. The sum of the pairs is divided by how many
 * there are, so that tables of different size compare.
 */
final class Terms {

    /** The whole of a share. */
    static final int ONE = 1_000_000;
    /** Backgrounds of which one is not told count as half different: silence neither helps nor harms. */
    private static final int UNTOLD = ONE / 2;
    /** So many levels apart count as far as can be. */
    private static final int FAR_LEVELS = 4;

    private final Aims aims;
    private final int[][] functions = new int[Sizes.GREATEST + 2][Sizes.GREATEST + 2];
    private final int[][] challenge = new int[Sizes.GREATEST + 2][Sizes.GREATEST + 2];

    Terms(Aims aims) {
        this.aims = aims;
        for (int size = 1; size < functions.length; size++) {
            for (int count = 1; count <= size; count++) {
                functions[size][count] = (int) ((long) aims.functions() * ONE * count / size);
                int half = Math.max(2, (size + 1) / 2);
                challenge[size][count] =
                        (int) ((long) aims.challenge() * ONE * Math.min(count - 1, half - 1) / (half - 1));
            }
        }
    }

    /** The value of a table of two or more; less than two are worth nothing. */
    int value(int size, int pairs, int distinct, int top) {
        if (size < 2) {
            return 0;
        }
        return Math.floorDiv(pairs, size * (size - 1) / 2) + functions[size][distinct] + challenge[size][top];
    }

    /** What two members add to the sum of the pairs. */
    int pair(int distance, Integer oneLevel, Integer otherLevel, boolean met) {
        int levels = 0;
        if (oneLevel != null && otherLevel != null) {
            levels = Math.min(FAR_LEVELS, Math.abs(oneLevel - otherLevel)) * (ONE / FAR_LEVELS);
        }
        return aims.backgrounds() * distance - aims.levels() * levels - (met ? aims.met() * ONE : 0);
    }

    /** How far two backgrounds are apart: one less what they share of what either has (Jaccard). */
    static int distance(long[] one, long[] other) {
        int shared = 0;
        int either = 0;
        for (int word = 0; word < one.length; word++) {
            shared += Long.bitCount(one[word] & other[word]);
            either += Long.bitCount(one[word] | other[word]);
        }
        return distance(shared, either);
    }

    /** The same, of how many both have and how many either has. */
    static int distance(int shared, int either) {
        return ONE - (int) ((long) ONE * shared / either);
    }

    static int untold() {
        return UNTOLD;
    }

    /** As a share of what would speak for it. */
    int told(int value) {
        return Math.floorDiv(value, aims.whole());
    }
}
