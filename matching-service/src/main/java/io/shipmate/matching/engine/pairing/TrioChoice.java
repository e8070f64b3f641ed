package io.shipmate.matching.engine.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Finds the trio with which an odd part is paired best. What a trio leaves possible is at most the dual's total less the trio's
 * slack; so the trios are tried in the order of their slack, until the next cannot be better than the best so far.
 */
final class TrioChoice {

    private static final long FIRST_SLACK = 1 << 10;
    private static final int FACTOR = 8;
    private static final long ALL = 1L << 60;

    private final ExactFinish finish;
    private final Part part;
    private final Settling pairs;
    private final Objective objective;
    private final Effort effort;
    private final IntConsumer settled;
    private final List<Proof.TriedTrio> tried = new ArrayList<>();

    private long steps;
    private int needed;
    private long best;
    private int[] bestTrio;
    private int[] bestMate;
    /** The most, in half micro-points and without bonuses, that could be reached as far as was seen. */
    private long bound;

    TrioChoice(ExactFinish finish, Settling pairs, Objective objective, Effort effort, IntConsumer settled) {
        this.finish = finish;
        this.part = finish.prices().part;
        this.pairs = pairs;
        this.objective = objective;
        this.effort = effort;
        this.settled = settled;
    }

    /**
     * The best pairing with a trio, or without one where the score alone counts and that is better; null if there is none.
     *
     * @param whole who is in which cluster of those who could be left out
     */
    PartPairing choose(PartCoverage whole) {
        begin(whole.leftOver());
        Trios trios = new Trios(finish, objective.everyone() ? whole : null);
        long slack = FIRST_SLACK;
        int next = 0;
        boolean going = true;
        while (going) {
            List<Trios.Candidate> candidates = trios.upTo(slack);
            while (going && next < candidates.size()) {
                going = isWorthTrying(candidates.get(next));
                if (going) {
                    attempt(candidates.get(next));
                    next++;
                }
            }
            going = going && slack < ALL && couldBeBetter(slack);
            slack = Math.min(ALL, slack * FACTOR);
        }
        return bestMate == null ? null : result();
    }

    private void begin(int leftOver) {
        steps = effort.stepsFor(part);
        if (objective.everyone()) {
            needed = part.size() + 1 - leftOver;
            best = -1;
        } else {
            best = Settling.worth(part, pairs.mates());
            bestMate = pairs.mates();
            bestTrio = new int[0];
            bound = finish.total();
        }
    }

    private boolean couldBeBetter(long slack) {
        return Math.floorDiv(possible(slack), 2) > best;
    }

    /** What any grouping with a trio of so much slack is worth at most, in half micro-points. */
    private long possible(long slack) {
        return finish.total() - slack - finish.prices().bonus() * needed;
    }

    private boolean isWorthTrying(Trios.Candidate candidate) {
        if (!couldBeBetter(candidate.slack())) {
            return false;
        }
        if (tried.size() >= effort.trios() || (steps <= 0 && bestMate != null)) {
            bound = Math.max(bound, possible(candidate.slack()));
            return false;
        }
        return true;
    }

    private void attempt(Trios.Candidate candidate) {
        int[] trio = candidate.people();
        ExactFinish others = finish.without(trio);
        Settling settling = new Settling(others, objective.everyone(), settled, trio).run(steps, 0);
        steps = settling.stepsLeft();
        int[] mate = settling.mates();
        int people = 2 * Settling.pairs(mate) + 3;
        long worth = Settling.worth(part, mate) + candidate.worth() / 2;
        if (objective.everyone() && people < needed) {
            // At the highest bonus the prices themselves show that with this trio more are left out.
            others.prices().raise(Settling.highestBonus(part));
            steps = Math.max(0, others.run(steps, 0, settled));
        } else if (worth > best) {
            best = worth;
            bestMate = mate;
            bestTrio = trio;
        }
        bound = Math.max(
                bound, candidate.worth() + others.total() - others.prices().bonus() * Math.max(0, needed - 3));
        tried.add(new Proof.TriedTrio(
                Arrays.stream(trio).map(person -> part.people[person]).toArray(), others.dual()));
    }

    private PartPairing result() {
        return new PartPairing(part, bestMate, bestTrio, finish.dual(), tried, Math.floorDiv(bound, 2));
    }
}
