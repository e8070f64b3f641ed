package io.shipmate.matching.engine.pairing;

import java.util.List;

/** How a part is paired, and by what that is proven. */
final class PartPairing {

    final Part part;
    /** Who is matched with whom, in the part's numbers; nobody of the trio. */
    final int[] mate;
    /** The trio, in the part's numbers; empty if there is none. */
    final int[] trio;
    /** Prices of everybody. */
    final Dual dual;
    /** The trios that were tried, in the graph's numbers. */
    final List<Proof.TriedTrio> tried;
    /** No grouping of as many people is worth more, in whole micro-points. */
    final long bound;

    PartPairing(Part part, int[] mate, int[] trio, Dual dual, List<Proof.TriedTrio> tried, long bound) {
        this.part = part;
        this.mate = mate;
        this.trio = trio;
        this.dual = dual;
        this.tried = tried;
        this.bound = bound;
    }
}
