package io.shipmate.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.people.GeneratedPeople;
import io.shipmate.matching.engine.policy.Feature;
import io.shipmate.matching.engine.policy.Fusion;
import io.shipmate.matching.engine.policy.Policy;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is passed by without a closer look could not have been better. */
class LawsOfTheBounds {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void no_match_is_better_than_its_bound_and_most_bounds_say_something(long seed) {
        Random random = new Random(seed);
        Pool pool = PoolOf.generated(new GeneratedPeople(300, seed));
        Policy policy = Policy.suggestions().fusing(new Fusion(random.nextDouble(-10, 1), 0));
        for (Feature feature : Feature.values()) {
            policy = policy.weighing(feature, random.nextInt(1, 30));
        }
        Scoring scoring = pool.under(policy).ranking().scoring();
        PoolIndex index = scoring.index();
        Crowd crowd = Crowd.of(index, index.open(), Prices.none());
        PairBounds bounds = new PairBounds(scoring);
        long near = 0;
        long pairs = 0;
        for (int one : index.open()) {
            bounds.lookFrom(one);
            for (Crowd.Block block : crowd.blocks()) {
                int level = bounds.ofLevel(block.level());
                for (int place = block.from(); place < block.to(); place++) {
                    int bound = level + bounds.of(crowd, place) + PairBounds.SLACK;
                    assertThat(2 * scoring.mutual(one, crowd.numbers[place])).isLessThanOrEqualTo(bound);
                    assertThat(bound).isLessThanOrEqualTo(level + bounds.ofAnybody() + PairBounds.SLACK);
                    near += bound < 2 * Micro.ONE * 0.8 ? 1 : 0;
                    pairs++;
                }
            }
        }
        assertThat(near).isGreaterThan(pairs / 2);
    }

    @ParameterizedTest
    @CsvSource({"5, false", "6, true"})
    void a_look_at_blocks_finds_what_a_look_at_everybody_finds(long seed, boolean explained) {
        GeneratedPeople people = new GeneratedPeople(400, seed);
        Suppressed suppressed = RulesReadAnew.suppressed(people, seed);
        Ranking ranking = PoolOf.generated(people).ranking();
        Crowd crowd = Crowd.of(ranking.index(), ranking.index().openWithRoom(), Prices.none());
        Nearest nearest = new Nearest(ranking, crowd, suppressed, explained);
        int[] everybody = ranking.index().openWithRoom();
        for (int one : everybody) {
            long[] found = nearest.of(one, 10, crowd.blocks());
            assertThat(found).isSortedAccordingTo((a, b) -> Long.compare(b, a));
            TwoPeople pair = new TwoPeople(
                    ranking.index(), one, suppressed, ranking.policy().rules());
            long[] expected = Arrays.stream(everybody)
                    .filter(pair::allowedWith)
                    .filter(other -> ranking.scoring().mutual(one, other) >= 0)
                    .filter(other -> !explained || ranking.explains(one, other))
                    .mapToLong(other -> -ranking.rank(ranking.scoring().mutual(one, other), one, other))
                    .sorted()
                    .limit(10)
                    .map(rank -> -rank)
                    .toArray();
            assertThat(found).isEqualTo(expected);
        }
    }
}
