package io.shipmate.matching.engine;

import io.shipmate.matching.engine.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The best matches of one person over everybody in the pool. */
final class Ranking {

    private static final int NUMBER_BITS = 20;
    private static final int TIE_BITS = 23;
    /** The most people whose numbers fit beside a score. */
    static final int MOST_PEOPLE = 1 << NUMBER_BITS;

    private final PoolIndex index;
    private final Policy policy;
    private final Scoring scoring;
    private final Explaining explaining;

    Ranking(PoolIndex index, Policy policy) {
        this.index = index;
        this.policy = policy;
        this.scoring = Scoring.of(index, policy);
        this.explaining = new Explaining(scoring);
    }

    PoolIndex index() {
        return index;
    }

    Scoring scoring() {
        return scoring;
    }

    List<Match> best(int one, int limit, Suppressed suppressed) {
        TwoPeople pair = new TwoPeople(index, one, suppressed, policy.rules());
        long[] ranks = new long[index.size()];
        int ranked = 0;
        for (int other = 0; other < index.size(); other++) {
            if (pair.allowedWith(other)) {
                int mutual = scoring.mutual(one, other);
                if (mutual >= 0) {
                    ranks[ranked++] = rank(mutual, one, other);
                }
            }
        }
        BestFirst bestFirst = new BestFirst(ranks, ranked);
        List<Match> matches = new ArrayList<>();
        while (matches.size() < limit && !bestFirst.isEmpty()) {
            long next = bestFirst.next();
            int other = (int) (next & (MOST_PEOPLE - 1));
            explaining
                    .match(one, other, (int) (next >>> (NUMBER_BITS + TIE_BITS)))
                    .ifPresent(matches::add);
        }
        return matches;
    }

    Optional<Match> between(int one, int other, Suppressed suppressed) {
        if (!new TwoPeople(index, one, suppressed, policy.rules()).allowedWith(other)) {
            return Optional.empty();
        }
        int mutual = scoring.mutual(one, other);
        return mutual < 0 ? Optional.empty() : explaining.match(one, other, mutual);
    }

    /** Score first; among equals a draw that differs from pair to pair, else the same few would be first with everybody. */
    private long rank(int mutual, int one, int other) {
        long tie = Mixing.ofPair(index.person(one).order, index.person(other).order, TIE_BITS);
        return ((long) mutual << (NUMBER_BITS + TIE_BITS)) | (tie << NUMBER_BITS) | other;
    }
}
