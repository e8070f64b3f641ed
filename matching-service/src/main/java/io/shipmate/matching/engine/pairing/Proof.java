package io.shipmate.matching.engine.pairing;

import java.util.List;

/** What a {@link Certificate} can be checked by, without solving anything again. */
final class Proof {

    /** One for each connected part of the graph, in the order of their first people. */
    final List<Dual> parts;
    /** Trios for which the dual of their part is not enough. */
    final List<TriedTrio> trios;
    /**
     * The set A of Tutte and Berge: without it the graph falls into parts so many of which are odd that not everybody can
     * be paired.
     */
    final int[] needed;
    /** No edge of less weight was used. */
    final int threshold;
    /** The like of {@link #needed} if only edges heavier than the threshold were used; null if nothing is claimed. */
    final int[] neededAbove;

    Proof(List<Dual> parts, List<TriedTrio> trios, int[] needed, int threshold, int[] neededAbove) {
        this.parts = parts;
        this.trios = trios;
        this.needed = needed;
        this.threshold = threshold;
        this.neededAbove = neededAbove;
    }

    /** Three people of one part, and a dual for all others of that part: what is possible if those three are the trio. */
    static final class TriedTrio {

        final int[] trio;
        final Dual others;

        TriedTrio(int[] trio, Dual others) {
            this.trio = trio;
            this.others = others;
        }
    }
}
