package io.shipmate.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.CandidateBuilder;
import io.shipmate.matching.engine.people.GeneratedPeople;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices, variety and the place for somebody rarely shown. */
class SpreadingSuggestions {

    private static final int PLACES = 10;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void prices_make_it_far_more_even_and_cost_three_percent_at_the_most(long seed) {
        Pool pool = PoolOf.generated(new GeneratedPeople(1_200, seed));
        Pricing pricing = Pricing.of(CandidateGraph.toSuggest(pool, seed, 2));
        assertThat(pricing.before().neverShown()).isPositive();
        assertThat(pricing.before().exposure()).isGreaterThan(0.35);
        assertThat(pricing.after().neverShown()).isZero();
        assertThat(pricing.after().exposure()).isLessThan(0.1);
        assertThat(pricing.after().meanScore())
                .isGreaterThanOrEqualTo(0.97 * pricing.before().meanScore());
    }

    @Test
    void the_lists_that_people_see_are_more_even_and_hardly_worse() {
        GeneratedPeople people = new GeneratedPeople(800, 3);
        Pool pool = PoolOf.generated(people);
        Pricing pricing = Pricing.of(CandidateGraph.toSuggest(pool, 3, 2));
        Lists before = Lists.of(people, one -> pool.suggestionsFor(one, PLACES, Suppressed.none()));
        Pool priced = pool.priced(pricing.prices());
        Lists after = Lists.of(people, one -> priced.proposalsFor(one, PLACES, Suppressed.none()));
        assertThat(before.gini()).isGreaterThan(0.35);
        assertThat(after.gini()).isLessThan(0.2);
        assertThat(before.neverShown()).isPositive();
        assertThat(after.neverShown()).isZero();
        assertThat(after.mean()).isGreaterThan(0.95 * before.mean());
    }

    @Test
    void where_nobody_is_shown_unevenly_there_are_no_prices() {
        List<Candidate> two = Stream.generate(
                        () -> CandidateBuilder.aCandidate().build())
                .limit(2)
                .toList();
        Pricing pricing = Pricing.of(CandidateGraph.toSuggest(PoolOf.people(two), 1, 1));
        assertThat(pricing.prices()).isEqualTo(Prices.none());
        assertThat(Pricing.of(CandidateGraph.toSuggest(PoolOf.people(List.of()), 1, 1))
                        .after()
                        .neverShown())
                .isZero();
    }

    @Test
    void the_same_pair_is_the_same_from_both_sides_at_any_prices() {
        GeneratedPeople people = new GeneratedPeople(300, 5);
        Pool pool = priced(people, 5);
        int looked = 0;
        for (Candidate one : people.candidates()) {
            for (Match match : pool.proposalsFor(one.id(), PLACES, Suppressed.none())) {
                assertThat(pool.between(match.other(), one.id(), Suppressed.none()))
                        .contains(match.mirrored());
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(1_000);
    }

    @Test
    void a_shorter_list_is_the_beginning_of_a_longer_and_nobody_is_on_it_twice() {
        GeneratedPeople people = new GeneratedPeople(500, 6);
        Pool pool = priced(people, 6);
        for (Candidate one : people.candidates().subList(0, 200)) {
            List<UUID> fifty = others(pool.proposalsFor(one.id(), 50, Suppressed.none()));
            assertThat(fifty).doesNotHaveDuplicates();
            assertThat(others(pool.proposalsFor(one.id(), 10, Suppressed.none())))
                    .isEqualTo(fifty.subList(0, Math.min(10, fifty.size())));
        }
    }

    @Test
    void everybody_in_it_may_be_suggested_and_in_a_small_company_everybody_who_may_be_is_in_it() {
        GeneratedPeople people = new GeneratedPeople(100, 7);
        Pool pool = priced(people, 7);
        Suppressed suppressed = RulesReadAnew.suppressed(people, 7);
        for (Candidate one : people.candidates()) {
            assertThat(others(pool.proposalsFor(one.id(), 200, suppressed)))
                    .containsExactlyInAnyOrderElementsOf(others(pool.suggestionsFor(one.id(), 200, suppressed)));
        }
    }

    @Test
    void the_order_in_which_people_came_makes_no_difference() {
        GeneratedPeople people = new GeneratedPeople(300, 8);
        Pool pool = priced(people, 8);
        List<Candidate> shuffled = new ArrayList<>(people.candidates());
        Collections.shuffle(shuffled, new Random(8));
        Pool other = PoolOf.generated(shuffled, people)
                .priced(Pricing.of(CandidateGraph.toSuggest(pool, 8, 2)).prices());
        for (Candidate one : people.candidates()) {
            assertThat(other.proposalsFor(one.id(), PLACES, Suppressed.none()))
                    .isEqualTo(pool.proposalsFor(one.id(), PLACES, Suppressed.none()));
        }
    }

    @Test
    void whoever_is_new_gets_good_suggestions_at_once_and_is_shown() {
        GeneratedPeople people = new GeneratedPeople(600, 9);
        Candidate joining = CandidateBuilder.aCandidate()
                .inFamily("family-0")
                .atLevel(1)
                .seeking("topic-0", "topic-3")
                .offering("topic-1", "topic-0")
                .build();
        Pool pool = priced(people, 9).with(joining);
        List<Match> own = pool.proposalsFor(joining.id(), PLACES, Suppressed.none());
        assertThat(own).hasSize(PLACES);
        int best = pool.suggestionsFor(joining.id(), 1, Suppressed.none())
                .getFirst()
                .mutual();
        assertThat(own.getFirst().mutual()).isGreaterThan(best * 8 / 10);
        long shownTo = people.candidates().stream()
                .filter(one -> others(pool.proposalsFor(one.id(), PLACES, Suppressed.none()))
                        .contains(joining.id()))
                .count();
        assertThat(shownTo).isPositive();
    }

    @Test
    void clones_do_not_stand_side_by_side_where_others_are_as_good() {
        List<Candidate> clones = alike("data", "unit-1", 12);
        List<Candidate> others = IntStream.range(0, 12)
                .mapToObj(number -> alike("data", "unit-" + (number + 2), 1).getFirst())
                .toList();
        Candidate one = CandidateBuilder.aCandidate()
                .inFamily("data")
                .offering("kafka")
                .seeking("kafka")
                .build();
        Pool pool = PoolOf.people(
                Stream.of(clones, others, List.of(one)).flatMap(List::stream).toList());
        Set<UUID> sameUnit = clones.stream().map(Candidate::id).collect(Collectors.toSet());
        assertThat(others(pool.proposalsFor(one.id(), PLACES, Suppressed.none())).stream()
                        .filter(sameUnit::contains))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void the_eighth_place_is_for_one_of_those_who_are_wanted_by_few_and_not_always_the_same() {
        List<Candidate> crowd = alike("engineering", "unit-1", 45);
        Map<UUID, Integer> prices = new HashMap<>();
        IntStream.range(0, 45).forEach(number -> prices.put(crowd.get(number).id(), 1_000 * number));
        Pool pool = PoolOf.people(crowd).priced(new Prices(prices));
        Set<UUID> eighth = crowd.stream()
                .map(one -> others(pool.proposalsFor(one.id(), PLACES, Suppressed.none())))
                .map(shown -> shown.get(7))
                .collect(Collectors.toSet());
        // Seven of the cheapest have been chosen before; of the 37 who are left at least, the cheapest third is looked
        // at.
        assertThat(eighth).allMatch(shown -> prices.get(shown) <= 21_000);
        assertThat(eighth).hasSizeGreaterThan(5);
    }

    private static List<Candidate> alike(String family, String unit, int many) {
        return Stream.generate(() -> CandidateBuilder.aCandidate()
                        .inFamily(family)
                        .inUnit(unit)
                        .offering("kafka")
                        .seeking("kafka")
                        .build())
                .limit(many)
                .toList();
    }

    private static Pool priced(GeneratedPeople people, long seed) {
        Pool pool = PoolOf.generated(people);
        return pool.priced(Pricing.of(CandidateGraph.toSuggest(pool, seed, 2)).prices());
    }

    private static List<UUID> others(List<Match> matches) {
        return matches.stream().map(Match::other).toList();
    }

    /** What everybody's lists are like. */
    private record Lists(double gini, int neverShown, double mean) {

        /** Of somebody's list. */
        private interface ListOf {

            List<Match> of(UUID person);
        }

        static Lists of(GeneratedPeople people, ListOf lists) {
            Map<UUID, Integer> shown = new HashMap<>();
            List<Integer> scores = new ArrayList<>();
            for (Candidate one : people.candidates()) {
                List<Match> list = lists.of(one.id());
                if (!list.isEmpty()) {
                    shown.putIfAbsent(one.id(), 0);
                }
                for (Match match : list) {
                    shown.merge(match.other(), 1, Integer::sum);
                    scores.add(match.mutual());
                }
            }
            int[] times = shown.values().stream().mapToInt(Integer::intValue).toArray();
            int never = (int) IntStream.of(times).filter(time -> time == 0).count();
            return new Lists(
                    Inequality.gini(times),
                    never,
                    scores.stream().mapToInt(Integer::intValue).average().orElse(0));
        }
    }
}
