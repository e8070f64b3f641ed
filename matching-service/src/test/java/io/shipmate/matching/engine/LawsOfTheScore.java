package io.shipmate.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.people.GeneratedPeople;
import io.shipmate.matching.engine.policy.Feature;
import io.shipmate.matching.engine.policy.Fusion;
import io.shipmate.matching.engine.policy.Policy;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the score for any two people under any weights, tried on generated companies. */
class LawsOfTheScore {

    private static final int PAIRS = 4_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_mutual_score_is_the_same_from_both_sides(long seed) {
        forPairs(
                seed,
                (scoring, one, other) -> assertThat(scoring.mutual(one, other)).isEqualTo(scoring.mutual(other, one)));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void contributions_of_what_counts_add_up_to_what_is_gained(long seed) {
        forPairs(seed, (scoring, one, other) -> {
            DirectedScore score = scoring.directed(one, other);
            assertThat(score.contributions().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(score.total())
                    .isBetween(0, Micro.ONE);
            assertThat(score.contributions())
                    .hasSameSizeAs(scoring.features())
                    .allSatisfy(
                            (feature, contribution) -> assertThat(contribution).isNotNegative());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void each_contribution_is_its_share_but_for_a_micro_point(long seed) {
        forPairs(seed, (scoring, one, other) -> {
            DirectedScore score = scoring.directed(one, other);
            for (Scoring.Weighed weighed : scoring.features()) {
                int value = weighed.measure().between(scoring.index(), one, other);
                assertThat(score.untold().contains(weighed.feature())).isEqualTo(value == Measure.MISSING);
                double counted = value == Measure.MISSING ? weighed.average() : value;
                assertThat((double) score.contributions().get(weighed.feature()))
                        .isBetween(
                                counted * weighed.weight() / scoring.totalWeight() - 1,
                                counted * weighed.weight() / scoring.totalWeight() + 1);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11, 12, 13})
    void raising_a_weight_moves_the_score_towards_that_features_value(long seed) {
        Pool pool = PoolOf.generated(new GeneratedPeople(300, seed));
        Random random = new Random(seed);
        for (Feature feature : Feature.values()) {
            int weight = random.nextInt(20);
            Policy lighter = randomly(random).weighing(feature, weight + 1);
            Policy heavier = lighter.weighing(feature, weight + 1 + random.nextInt(1, 60));
            Scoring before = pool.under(lighter).ranking().scoring();
            Scoring after = pool.under(heavier).ranking().scoring();
            for (int pair = 0; pair < PAIRS / 4; pair++) {
                int one = random.nextInt(pool.size());
                int other = random.nextInt(pool.size());
                int value = before.features().stream()
                        .filter(weighed -> weighed.feature() == feature)
                        .mapToInt(weighed -> counted(weighed, before.index(), one, other))
                        .findFirst()
                        .orElseThrow();
                int score = before.directed(one, other).total();
                assertThat(after.directed(one, other).total())
                        .as(feature.name())
                        .isBetween(Math.min(score, value), Math.max(score, value));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {14, 15, 16})
    void a_missing_feature_leaves_its_weight_to_the_others_and_draws_the_score_to_the_average(long seed) {
        Pool pool = PoolOf.generated(new GeneratedPeople(300, seed));
        Random random = new Random(seed);
        for (Feature feature : Feature.values()) {
            Policy policy = randomly(random).weighing(feature, random.nextInt(1, 30));
            Scoring whole = pool.under(policy).ranking().scoring();
            Scoring others = pool.under(policy.weighing(feature, 0)).ranking().scoring();
            int missing = 0;
            for (int pair = 0; pair < PAIRS / 4; pair++) {
                int one = random.nextInt(pool.size());
                int other = random.nextInt(pool.size());
                DirectedScore score = whole.directed(one, other);
                if (score.untold().contains(feature)) {
                    missing++;
                    int renormalised = others.directed(one, other).total();
                    int average = average(whole, feature);
                    assertThat(score.total())
                            .isBetween(Math.min(renormalised, average), Math.max(renormalised, average));
                }
            }
            assertThat(missing).as("pairs in which %s is missing", feature).isGreaterThan(PAIRS / 100);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-10, -2, -1, -0.5, 0, 0.5, 1})
    void the_power_mean_lies_between_the_two_and_rises_with_either(double exponent) {
        Policy policy = Policy.suggestions().fusing(new Fusion(exponent, 0));
        Scoring scoring = PoolOf.people(List.of(), policy).ranking().scoring();
        Random random = new Random(17);
        for (int pair = 0; pair < PAIRS; pair++) {
            int one = random.nextInt(Micro.ONE + 1);
            int other = random.nextInt(Micro.ONE + 1);
            int more = one + random.nextInt(Micro.ONE + 1 - one);
            int mean = scoring.fused(one, other);

            assertThat(mean).isBetween(Math.min(one, other), Math.max(one, other));
            assertThat(scoring.fused(other, one)).isEqualTo(mean);
            assertThat(scoring.fused(more, other)).isGreaterThanOrEqualTo(mean);
            assertThat(scoring.fused(one, one)).isEqualTo(one);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.4, 0.5, 0.6})
    void nobody_is_matched_who_would_gain_less_than_the_floor(double floor) {
        GeneratedPeople people = new GeneratedPeople(300, 18);
        Policy policy = Policy.suggestions().fusing(new Fusion(-1, floor));
        Pool pool = PoolOf.generated(people).under(policy);
        int lowest = Micro.ONE;
        for (Match match : everyMatch(pool, people)) {
            int lesser = Math.min(match.yours().total(), match.theirs().total());
            assertThat(lesser).isGreaterThanOrEqualTo(Micro.of(floor));
            lowest = Math.min(lowest, lesser);
        }
        assertThat(lowest).isLessThan(Micro.ONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {19, 20})
    void the_mutual_score_is_made_of_what_both_gain(long seed) {
        GeneratedPeople people = new GeneratedPeople(200, seed);
        Pool pool = PoolOf.generated(people);
        for (Match match : everyMatch(pool, people)) {
            assertThat(match.mutual())
                    .isEqualTo(pool.ranking()
                            .scoring()
                            .fused(match.yours().total(), match.theirs().total()));
        }
    }

    static List<Match> everyMatch(Pool pool, GeneratedPeople people) {
        return people.candidates().stream()
                .flatMap(
                        candidate -> pool.suggestionsFor(candidate.id(), Integer.MAX_VALUE, Suppressed.none()).stream())
                .toList();
    }

    private static void forPairs(long seed, PairCheck check) {
        Pool pool = PoolOf.generated(new GeneratedPeople(300, seed));
        Random random = new Random(seed);
        for (int policy = 0; policy < 5; policy++) {
            Scoring scoring = pool.under(randomly(random)).ranking().scoring();
            for (int pair = 0; pair < PAIRS / 5; pair++) {
                check.on(scoring, random.nextInt(pool.size()), random.nextInt(pool.size()));
            }
        }
    }

    private static Policy randomly(Random random) {
        Policy policy = Policy.suggestions().fusing(new Fusion(-1, 0));
        for (Feature feature : Feature.values()) {
            policy = policy.weighing(feature, random.nextInt(1, 30));
        }
        return policy;
    }

    private static int counted(Scoring.Weighed weighed, PoolIndex index, int one, int other) {
        int value = weighed.measure().between(index, one, other);
        return value == Measure.MISSING ? weighed.average() : value;
    }

    private static int average(Scoring scoring, Feature feature) {
        return scoring.features().stream()
                .filter(weighed -> weighed.feature() == feature)
                .findFirst()
                .orElseThrow()
                .average();
    }

    /** Looks at two people. */
    private interface PairCheck {

        void on(Scoring scoring, int one, int other);
    }
}
