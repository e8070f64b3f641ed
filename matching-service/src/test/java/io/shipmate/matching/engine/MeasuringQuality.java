package io.shipmate.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shipmate.matching.engine.graph.Graph;
import io.shipmate.matching.engine.people.GeneratedPeople;
import io.shipmate.matching.engine.policy.Feature;
import io.shipmate.matching.engine.policy.Fusion;
import io.shipmate.matching.engine.policy.Policy;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasuringQuality {

    @Test
    void it_counts_what_the_lists_show() {
        GeneratedPeople people = new GeneratedPeople(300, 1);
        Pool pool = PoolOf.generated(people);
        Quality quality = Quality.of(pool, Policy.suggestions(), 2_000);
        Graph pairs = CandidateGraph.toSuggest(pool, 1, 1).graph();
        List<Integer> best = IntStream.range(0, pairs.size())
                .filter(one -> pairs.from(one) < pairs.to(one))
                .map(one -> IntStream.range(pairs.from(one), pairs.to(one))
                        .map(pairs::weight)
                        .max()
                        .orElseThrow())
                .sorted()
                .boxed()
                .toList();
        assertThat(quality.people()).isEqualTo(quality.looked()).isEqualTo(pairs.size());
        assertThat(quality.served()).isEqualTo(best.size());
        assertThat(quality.scores()).isEqualTo(best);
        assertThat(quality.best().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(best.size());
        assertThat(quality.best().get(Strength.STRONG))
                .isEqualTo((int) best.stream().filter(score -> score >= 520_000).count());
        assertThat(quality.neverShown()).isBetween(0, pairs.size() / 4);
        assertThat(quality.scores()).isSorted();
        assertThat(quality.exposure()).isBetween(0.2, 0.9);
        assertThat(quality.otherUnit()).isBetween(0.8, 1.0);
    }

    @Test
    void a_stricter_policy_serves_fewer() {
        Pool pool = PoolOf.generated(new GeneratedPeople(300, 2));
        Policy strict = Policy.suggestions().fusing(new Fusion(-1, 0.5));
        assertThat(Quality.of(pool, strict, 2_000).served())
                .isLessThan(Quality.of(pool, Policy.suggestions(), 2_000).served());
    }

    /** As lists really are: fewer are forgotten, and who is put together without prices is not touched. */
    @Test
    void at_prices_people_are_shown_more_evenly() {
        Pool pool = PoolOf.generated(new GeneratedPeople(700, 4));
        Quality without = Quality.of(pool, Policy.suggestions(), 600);
        Quality priced = Quality.atPrices(pool, Policy.suggestions(), 600);
        assertThat(priced.exposure()).isLessThan(without.exposure() - 0.05);
        assertThat(priced.neverShown()).isLessThanOrEqualTo(without.neverShown());
        assertThat(priced.served()).isEqualTo(without.served());
        assertThat(priced.people()).isEqualTo(without.people());
        assertThat(Quality.atPrices(pool, Policy.suggestions(), 100).looked()).isEqualTo(100);
    }

    @Test
    void of_nobody_there_is_nothing_to_tell() {
        Quality quality = Quality.atPrices(PoolOf.people(List.of()), Policy.suggestions(), 10);
        assertThat(quality.people()).isZero();
        assertThat(quality.scores()).isEmpty();
        assertThat(quality.otherFamily()).isNaN();
    }

    /** A second or so on a machine with nothing else to do. */
    @Test
    void in_a_large_company_a_sample_is_enough_and_time_is_bounded() {
        Pool pool = PoolOf.generated(new GeneratedPeople(20_000, 3)).prepared();
        long before = System.nanoTime();
        Quality quality = Quality.of(pool, Policy.suggestions().weighing(Feature.GAIN, 9), 2_000);
        Duration taken = Duration.ofNanos(System.nanoTime() - before);
        assertThat(quality.looked()).isEqualTo(2_000);
        assertThat(quality.people()).isGreaterThan(12_000);
        assertThat(taken).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void the_gini_coefficient_is_nothing_for_all_alike_and_nearly_one_for_one_alone() {
        assertThat(Inequality.gini(new int[] {3, 3, 3, 3})).isCloseTo(0, within(1e-12));
        assertThat(Inequality.gini(new int[] {0, 0, 0, 8})).isCloseTo(0.75, within(1e-12));
        assertThat(Inequality.gini(new int[] {1, 3})).isCloseTo(0.25, within(1e-12));
        assertThat(Inequality.gini(new int[] {0, 0})).isZero();
        assertThat(Inequality.gini(new int[] {})).isZero();
    }
}
