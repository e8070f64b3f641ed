package io.shipmate.matching.engine;

import io.shipmate.matching.engine.policy.Policy;
import io.shipmate.matching.engine.rules.PairFacts;
import io.shipmate.matching.engine.rules.Rule;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The best matches of one person after the other in a crowd: exactly those that a look at everybody would find. Only whose
 * {@link PairBounds bound} reaches what has been found already is looked at closely. For one thread.
 */
final class Nearest {

    private final Ranking ranking;
    private final Crowd crowd;
    private final Policy policy;
    private final Suppressed suppressed;
    private final PairBounds bounds;
    private final int floor;
    private final boolean explained;

    /** @param explained whether it has to be possible to say why the two should meet */
    Nearest(Ranking ranking, Crowd crowd, Suppressed suppressed, boolean explained) {
        this.explained = explained;
        this.ranking = ranking;
        this.crowd = crowd;
        this.policy = ranking.policy();
        this.suppressed = suppressed;
        this.bounds = new PairBounds(ranking.scoring());
        this.floor = Micro.of(policy.fusion().floor());
    }

    /** The best ranks of somebody among all, see {@link #of(int, int, Crowd.Block[])}. */
    long[] of(int one, int limit) {
        Crowd.Block alone = Crowd.alone(ranking.index().person(one));
        Crowd.Block[] among = Arrays.stream(crowd.blocks())
                .filter(block -> mayMeet(alone, block))
                .sorted(Comparator.comparingInt(block -> Math.abs(block.level() - alone.level())))
                .toArray(Crowd.Block[]::new);
        return of(one, limit, among);
    }

    /**
     * The best ranks (see {@link Ranking#rank}) of somebody among the people of these blocks, the best first: by the mutual
     * score and, where there are prices, the bonus of the other.
     */
    long[] of(int one, int limit, Crowd.Block[] among) {
        TwoPeople pair = new TwoPeople(ranking.index(), one, suppressed, policy.rules());
        TopFew best = new TopFew(limit);
        bounds.lookFrom(one);
        int anybody = bounds.ofAnybody();
        for (Crowd.Block block : among) {
            int level = bounds.ofLevel(block.level());
            if (level + anybody + 2 * crowd.highestBonus() >= wanted(best)) {
                look(one, pair, block, level, best);
            }
        }
        return best.descending();
    }

    private void look(int one, TwoPeople pair, Crowd.Block block, int level, TopFew best) {
        int enough = 2 * floor - PairBounds.SLACK - level;
        int wanted = wanted(best) - level;
        for (int place = block.from(); place < block.to(); place++) {
            int bound = bounds.of(crowd, place);
            if (bound >= enough
                    && bound + 2 * crowd.bonuses[place] >= wanted
                    && isNear(one, pair, place, level, best)) {
                wanted = wanted(best) - level;
            }
        }
    }

    /** Looks closely, and says whether it was worth it. */
    private boolean isNear(int one, TwoPeople pair, int place, int level, TopFew best) {
        int bonus = crowd.bonuses[place];
        if (bounds.closer(crowd, place, level) + bonus < least(best)) {
            return false;
        }
        int other = crowd.numbers[place];
        if (!pair.allowedWith(other)) {
            return false;
        }
        int mutual = ranking.scoring().mutual(one, other);
        if (mutual < 0) {
            return false;
        }
        long rank = ranking.rank(mutual + bonus, one, other);
        if (explained && (!best.wants(rank) || !ranking.explains(one, other))) {
            return false;
        }
        best.offer(rank);
        return true;
    }

    /** What a bound has to reach. */
    private int wanted(TopFew best) {
        return 2 * least(best) - PairBounds.SLACK;
    }

    /** What the last of the best is worth; nothing yet, as long as they are fewer than wanted. */
    private static int least(TopFew best) {
        return best.isFull() ? Ranking.worthOf(best.least()) : 0;
    }

    /** Whether the rules about level, language and hours could allow anybody of the one block with anybody of the other. */
    boolean mayMeet(Crowd.Block one, Crowd.Block other) {
        PairFacts best = new BestOfBlocks(one, other);
        for (Rule rule : policy.rules()) {
            if (!rule.allows(best)) {
                return false;
            }
        }
        return true;
    }

    /** The most favourable that can be true of two people of two blocks. */
    private record BestOfBlocks(Crowd.Block one, Crowd.Block other) implements PairFacts {

        @Override
        public boolean bothTakePart() {
            return true;
        }

        @Override
        public boolean bothHaveRoom() {
            return true;
        }

        @Override
        public boolean avoided() {
            return false;
        }

        @Override
        public boolean already() {
            return false;
        }

        @Override
        public boolean inReportingLine() {
            return false;
        }

        @Override
        public boolean sameManager() {
            return false;
        }

        @Override
        public boolean competing() {
            return false;
        }

        @Override
        public int daysSinceTogether() {
            return UNKNOWN;
        }

        @Override
        public int levelGap() {
            return one.level() < 0 || other.level() < 0 ? UNKNOWN : Math.abs(one.level() - other.level());
        }

        @Override
        public int sharedMinutes() {
            return one.hours().sharedMinutes(other.hours());
        }

        @Override
        public int sharedLanguages() {
            return one.languages() == 0 || other.languages() == 0
                    ? UNKNOWN
                    : Long.bitCount(one.languages() & other.languages());
        }
    }
}
