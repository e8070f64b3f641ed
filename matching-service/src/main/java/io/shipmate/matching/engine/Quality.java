package io.shipmate.matching.engine;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.policy.Policy;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How well a policy serves a pool: figures over many people, none of them of anybody in particular. Internal scores in
 * micro-points.
 *
 * @param people how many take part and have room
 * @param looked of how many of them the lists were made; the lists hold only people of the sample, so in a large pool the
 *     figures are those of a company of that size
 * @param served how many of the sample have somebody on their list
 * @param best how many find somebody of that strength at the best
 * @param scores the best scores on the lists, ascending
 * @param exposure the Gini coefficient of how often people stand on the first ten places of others' lists: 0 all alike, 1 one
 *     person on all of them
 * @param neverShown how many stand on nobody's first ten places
 * @param otherUnit which share of the places is held by somebody of another unit, both being known; NaN without any
 * @param otherFamily the same of job families
 */
public record Quality(
        int people,
        int looked,
        int served,
        Map<Strength, Integer> best,
        List<Integer> scores,
        double exposure,
        int neverShown,
        double otherUnit,
        double otherFamily) {

    private static final int PLACES = 10;
    private static final long SEED = 1;

    /** In a larger sample everybody's few dozen best are enough to find prices. */
    private static final int ALL_PAIRS = 500;

    /**
     * The quality of a policy for a pool, from a sample that is the same for every policy. What people keep for themselves is
     * left out of account, so that nothing of it shows.
     *
     * @param most the largest sample; the time grows with its square
     */
    public static Quality of(Pool pool, Policy policy, int most) {
        return new Looking(pool.under(policy).ranking(), most, Prices.none()).quality();
    }

    /**
     * The same of lists as suggestions are made: at the prices that this policy leads to, found among the sample alone. They are no part of the scores.
     */
    public static Quality atPrices(Pool pool, Policy policy, int most) {
        Pool under = pool.under(policy);
        CandidateGraph candidates = CandidateGraph.toSuggest(sampled(under, most), SEED, 1, ALL_PAIRS);
        Prices found = Pricing.of(candidates).prices();
        return new Looking(under.ranking(), most, found).quality();
    }

    /** The pool with everybody outside the sample as somebody through whom reporting lines lead. */
    private static Pool sampled(Pool pool, int most) {
        PoolIndex index = pool.ranking().index();
        int[] open = index.openWithRoom();
        return open.length <= most
                ? pool
                : pool.with(Arrays.stream(open, most, open.length)
                        .mapToObj(number ->
                                pool.candidate(index.person(number).id).orElseThrow())
                        .map(one -> Candidate.bystander(one.id(), one.manager()))
                        .toList());
    }

    /** One look at a pool. */
    private static final class Looking {

        private final Ranking ranking;
        private final PoolIndex index;
        private final int[] sample;
        private final Prices paid;
        private final int people;
        private final int[] shown;
        private final Map<Strength, Integer> best = new EnumMap<>(Strength.class);
        private final int[] scores;
        private final Share units = new Share();
        private final Share families = new Share();
        private int served;

        Looking(Ranking ranking, int most, Prices paid) {
            this.ranking = ranking;
            this.paid = paid;
            this.index = ranking.index();
            int[] open = index.openWithRoom();
            this.people = open.length;
            this.sample = Arrays.copyOf(open, Math.min(open.length, most));
            this.shown = new int[index.size()];
            this.scores = new int[sample.length];
        }

        Quality quality() {
            for (int one : sample) {
                look(one);
            }
            int[] exposures = Arrays.stream(sample).map(number -> shown[number]).toArray();
            int[] found = Arrays.copyOf(scores, served);
            Arrays.sort(found);
            int never =
                    (int) Arrays.stream(exposures).filter(times -> times == 0).count();
            return new Quality(
                    people,
                    sample.length,
                    served,
                    Map.copyOf(best),
                    Arrays.stream(found).boxed().toList(),
                    Inequality.gini(exposures),
                    never,
                    units.share(),
                    families.share());
        }

        private void look(int one) {
            int[] places = ranking.first(one, PLACES, sample, paid);
            if (places.length == 0) {
                return;
            }
            int score = Arrays.stream(places)
                    .map(other -> ranking.scoring().mutual(one, other))
                    .max()
                    .getAsInt();
            scores[served++] = score;
            best.merge(Strength.of(score), 1, Integer::sum);
            for (int other : places) {
                shown[other]++;
                units.count(index.person(one).unit, index.person(other).unit);
                families.count(index.person(one).family, index.person(other).family);
            }
        }
    }

    /** Which share of some pairs differs in something. */
    private static final class Share {

        private int known;
        private int different;

        void count(int one, int other) {
            if (one >= 0 && other >= 0) {
                known++;
                different += one == other ? 0 : 1;
            }
        }

        double share() {
            return known == 0 ? Double.NaN : (double) different / known;
        }
    }
}
