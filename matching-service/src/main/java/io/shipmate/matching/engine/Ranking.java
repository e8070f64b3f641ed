package io.shipmate.matching.engine;

import io.shipmate.matching.engine.policy.Policy;
import io.shipmate.matching.engine.policy.Task;
import io.shipmate.matching.engine.rules.Capacity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The best matches of one person over everybody in the pool. */
final class Ranking {

    private static final int NUMBER_BITS = 20;
    private static final int TIE_BITS = 22;
    /** From so many the ones to be shown are chosen. */
    private static final int CHOICE = 60;
    /** The most people whose numbers fit beside a score. */
    static final int MOST_PEOPLE = 1 << NUMBER_BITS;

    private final PoolIndex index;
    private final Policy policy;
    private final Scoring scoring;
    private final Explaining explaining;
    private final Prices prices;
    private volatile Crowd crowd;

    Ranking(PoolIndex index, Policy policy, Prices prices) {
        this.index = index;
        this.policy = policy;
        this.prices = prices;
        this.scoring = Scoring.of(index, policy);
        this.explaining = new Explaining(scoring);
    }

    PoolIndex index() {
        return index;
    }

    Policy policy() {
        return policy;
    }

    /** What a rank goes by: the mutual score and, where there are prices, a bonus. */
    static int worthOf(long rank) {
        return (int) (rank >>> (NUMBER_BITS + TIE_BITS));
    }

    /** The draw of a rank, which differs from pair to pair. */
    static int tieOf(long rank) {
        return (int) (rank >>> NUMBER_BITS) & ((1 << TIE_BITS) - 1);
    }

    /** The number of the other in a rank. */
    static int numberOf(long rank) {
        return (int) (rank & (MOST_PEOPLE - 1));
    }

    Scoring scoring() {
        return scoring;
    }

    /** Whether it can be said why two should meet. */
    boolean explains(int one, int other) {
        return explaining.possible(one, other);
    }

    List<Match> best(int one, int limit, Suppressed suppressed) {
        BestFirst bestFirst = ranked(one, takingPart(), suppressed, Prices.none());
        List<Match> matches = new ArrayList<>();
        while (matches.size() < limit && !bestFirst.isEmpty()) {
            long next = bestFirst.next();
            explaining.match(one, numberOf(next), worthOf(next)).ifPresent(matches::add);
        }
        return matches;
    }

    private BestFirst ranked(int one, int[] among, Suppressed suppressed, Prices paid) {
        TwoPeople pair = new TwoPeople(index, one, suppressed, policy.rules());
        long[] ranks = new long[among.length];
        int ranked = 0;
        for (int other : among) {
            if (pair.allowedWith(other)) {
                int mutual = scoring.mutual(one, other);
                if (mutual >= 0) {
                    int bonus = paid.of().isEmpty() ? 0 : Prices.MOST - paid.of(index.person(other).id);
                    ranks[ranked++] = rank(mutual + bonus, one, other);
                }
            }
        }
        return new BestFirst(ranks, ranked);
    }

    /** The people among whom is looked for somebody, at their prices. */
    Crowd crowd() {
        Crowd made = crowd;
        if (made == null) {
            synchronized (this) {
                made = crowd;
                if (made == null) {
                    made = Crowd.of(index, takingPart(), prices);
                    crowd = made;
                }
            }
        }
        return made;
    }

    /** Whom the rules allow to anybody at all. */
    int[] takingPart() {
        boolean needRoom = policy.rules().stream().anyMatch(rule -> rule instanceof Capacity);
        return needRoom ? index.openWithRoom() : index.open();
    }

    /** The few to show, in an order that is good for all. */
    List<Match> proposals(int one, int limit, Suppressed suppressed) {
        Nearest nearest = new Nearest(this, crowd(), suppressed, true);
        Variety variety = new Variety(index, prices, nearest.of(one, CHOICE));
        List<Match> matches = new ArrayList<>();
        for (int other = variety.next(); other >= 0 && matches.size() < limit; other = variety.next()) {
            explaining.match(one, other, scoring.mutual(one, other)).ifPresent(matches::add);
        }
        return matches;
    }

    /**
     * The numbers of the best among some people at some prices, without their reasons: for figures over many. As with lists,
     * nobody is suggested without a reason.
     */
    int[] first(int one, int limit, int[] among, Prices paid) {
        BestFirst bestFirst = ranked(one, among, Suppressed.none(), paid);
        int[] first = new int[limit];
        int found = 0;
        while (found < limit && !bestFirst.isEmpty()) {
            int other = numberOf(bestFirst.next());
            if (policy.task() != Task.SUGGEST || explains(one, other)) {
                first[found++] = other;
            }
        }
        return Arrays.copyOf(first, found);
    }

    Optional<Match> between(int one, int other, Suppressed suppressed) {
        if (!new TwoPeople(index, one, suppressed, policy.rules()).allowedWith(other)) {
            return Optional.empty();
        }
        int mutual = scoring.mutual(one, other);
        return mutual < 0 ? Optional.empty() : explaining.match(one, other, mutual);
    }

    /** Score first; among equals a draw that differs from pair to pair, else the same few would be first with everybody. */
    long rank(int worth, int one, int other) {
        long tie = Mixing.ofPair(index.person(one).order, index.person(other).order, TIE_BITS);
        return ((long) worth << (NUMBER_BITS + TIE_BITS)) | (tie << NUMBER_BITS) | other;
    }
}
