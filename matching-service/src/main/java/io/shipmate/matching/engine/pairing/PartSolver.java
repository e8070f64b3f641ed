package io.shipmate.matching.engine.pairing;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Pairs one part: an auction for good prices, sweeps for better ones, dynamic programming along who won whom for a matching to
 * begin with, and the exact finish; when its steps are spent, repairs of the best so far.
 */
final class PartSolver {

    /** A bidder's step, in half micro-points: a fiftieth of a hundredth of a score. */
    private static final int STEP = 400;

    private static final int SWEEPS = 3;
    private static final int[] NONE = {};

    private final Part part;
    private final Objective objective;
    private final Effort effort;
    private final IntConsumer settled;

    PartSolver(Part part, Objective objective, Effort effort, IntConsumer settled) {
        this.part = part;
        this.objective = objective;
        this.effort = effort;
        this.settled = settled;
    }

    /**
     * Pairs the part.
     *
     * @param whole what is possible in it if no edge were under a threshold
     */
    PartPairing solve(PartCoverage whole) {
        int bonus = objective.everyone() ? Settling.FIRST_BONUS : 0;
        Auction auction = new Auction(part, bonus, STEP, settled).run();
        long[] prices = auction.prices();
        Sweeps.lower(part, bonus, prices, SWEEPS);
        int[] hint = Chains.matched(part, bonus, auction.won());
        ExactFinish finish = ExactFinish.from(part, bonus, prices, hint);
        long steps = effort.stepsFor(part);
        boolean odd = objective.trios() && part.size() % 2 == 1;
        // Whoever is left alone will be in the trio: to prove that they cannot be paired would worsen the prices for
        // it.
        boolean one = odd && objective.everyone() && whole.leftOver() == 1 && whole.trioPossible();
        Settling pairs = new Settling(finish, objective.everyone(), settled).run(steps, one ? 1 : 0);
        if (!pairs.complete()) {
            pairs.consider(hint);
        }
        if (odd && (!objective.everyone() || whole.trioPossible())) {
            TrioChoice choice = new TrioChoice(finish, pairs, objective, effort, settled);
            PartPairing withTrio = choice.choose(whole);
            if (withTrio != null) {
                return withTrio;
            }
            pairs.run(pairs.stepsLeft(), 0);
        }
        int[] mate = pairs.mates();
        int people = 2 * Settling.pairs(mate);
        long bound = Math.floorDiv(finish.total() - finish.prices().bonus() * people, 2);
        return new PartPairing(part, mate, NONE, finish.dual(), List.of(), bound);
    }

    /** Somebody who knows nobody. */
    static PartPairing alone(Part part) {
        Dual dual = new Dual(part.people, 0, new long[1], new int[0][], new long[0]);
        int[] mate = new int[1];
        Arrays.fill(mate, -1);
        return new PartPairing(part, mate, NONE, dual, List.of(), 0);
    }
}
