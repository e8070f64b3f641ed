package io.shipmate.matching.engine;

import static io.shipmate.matching.engine.people.CandidateBuilder.aCandidate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.GeneratedPeople;
import io.shipmate.matching.engine.policy.Feature;
import io.shipmate.matching.engine.policy.Policy;
import io.shipmate.matching.engine.rules.LevelGap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AveragingOverThePool {

    @Test
    void in_a_small_pool_every_pair_counts() {
        Map<Feature, Integer> averages = averages(
                PoolOf.people(List.of(
                        aCandidate().atLevel(3).build(),
                        aCandidate().atLevel(3).build(),
                        aCandidate().atLevel(4).build())),
                PoolOf.ruledBy());

        assertThat(averages).containsEntry(Feature.LEVEL, (1_000_000 + 800_000 + 800_000 + 1) / 3);
    }

    @Test
    void pairs_that_the_rules_forbid_do_not_count() {
        List<Candidate> people = List.of(
                aCandidate().atLevel(3).build(),
                aCandidate().atLevel(3).build(),
                aCandidate().atLevel(5).build(),
                aCandidate().atLevel(3).notTakingPart().inFamily("design").build());

        assertThat(averages(PoolOf.people(people), PoolOf.ruledBy(new LevelGap(1))))
                .containsEntry(Feature.LEVEL, Micro.ONE)
                .containsEntry(Feature.ROLE, Micro.ONE);
    }

    @Test
    void where_nobody_has_told_enough_it_is_the_half() {
        Candidate one = aCandidate().build();
        Candidate other = aCandidate().build();

        assertThat(averages(PoolOf.people(List.of(one, other)), PoolOf.ruledBy()))
                .containsEntry(Feature.GAIN, Micro.ONE / 2)
                .containsEntry(Feature.CHALLENGES, Micro.ONE / 2);
    }

    @ParameterizedTest
    @EnumSource
    void the_sample_of_a_large_pool_is_close_to_all_of_it(Feature feature) {
        Pool pool = PoolOf.generated(new GeneratedPeople(1_200, 1));
        PoolIndex index = pool.ranking().index();
        List<Integer> values = new ArrayList<>();
        for (int one = 0; one < index.size(); one++) {
            TwoPeople pair = new TwoPeople(
                    index, one, Suppressed.none(), Policy.suggestions().rules());
            for (int other = 0; other < index.size(); other++) {
                if (pair.allowedWith(other)) {
                    int value = Measure.of(feature).between(index, one, other);
                    if (value != Measure.MISSING) {
                        values.add(value);
                    }
                }
            }
        }
        double exact = values.stream().mapToInt(Integer::intValue).average().orElseThrow();

        assertThat((double) averages(pool, Policy.suggestions()).get(feature)).isCloseTo(exact, within(20_000.0));
    }

    private static Map<Feature, Integer> averages(Pool pool, Policy policy) {
        return Averages.of(pool.ranking().index(), policy);
    }
}
