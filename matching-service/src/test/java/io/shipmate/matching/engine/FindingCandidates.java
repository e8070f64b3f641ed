package io.shipmate.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shipmate.matching.engine.graph.Graph;
import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.CandidateBuilder;
import io.shipmate.matching.engine.people.GeneratedPeople;
import io.shipmate.matching.engine.policy.Fusion;
import io.shipmate.matching.engine.policy.Policy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingCandidates {

    private static final int SPARSE = 0;
    private static final int LARGE = Integer.getInteger("matching.people", 2_500);

    @Test
    void a_small_company_has_every_pair_that_may_be_and_no_other() {
        GeneratedPeople people = new GeneratedPeople(150, 1);
        Pool pool = PoolOf.generated(people);
        Suppressed suppressed = RulesReadAnew.suppressed(people, 1);
        CandidateGraph candidates = CandidateGraph.of(pool, suppressed, 1, 2);
        PoolIndex index = pool.ranking().index();
        for (Candidate one : people.candidates()) {
            TwoPeople pair = new TwoPeople(
                    index, index.numberOf(one.id()), suppressed, pool.policy().rules());
            for (Candidate other : people.candidates()) {
                int number = index.numberOf(other.id());
                int expected = pair.allowedWith(number)
                        ? pool.ranking().scoring().mutual(index.numberOf(one.id()), number)
                        : -1;
                assertThat(between(candidates, one, other)).isEqualTo(expected);
            }
        }
        assertThat(candidates.graph().edges()).isGreaterThan(1_000);
    }

    @Test
    void those_to_suggest_are_the_pairs_for_whom_a_reason_of_each_kind_can_be_given() {
        GeneratedPeople people = new GeneratedPeople(150, 1);
        Pool pool = PoolOf.generated(people);
        CandidateGraph toSuggest = CandidateGraph.toSuggest(pool, 1, 2);
        for (Candidate one : people.candidates()) {
            for (Candidate other : people.candidates()) {
                int mutual = pool.between(one.id(), other.id(), Suppressed.none())
                        .map(Match::mutual)
                        .orElse(-1);
                assertThat(between(toSuggest, one, other)).isEqualTo(mutual);
            }
        }
        assertThat(toSuggest.graph().edges())
                .isBetween(
                        1_000,
                        CandidateGraph.of(pool, Suppressed.none(), 1, 2).graph().edges() - 10);
    }

    @ParameterizedTest
    @ValueSource(longs = 2)
    void of_many_everybodys_best_ten_are_found(long seed) {
        Pool pool = PoolOf.generated(new GeneratedPeople(2_000, seed));
        Graph all = CandidateGraph.of(pool, Suppressed.none(), seed, 2).graph();
        Graph sparse =
                CandidateGraph.of(pool, Suppressed.none(), seed, 2, SPARSE).graph();
        int found = 0;
        int best = 0;
        for (int vertex = 0; vertex < all.size(); vertex++) {
            int person = vertex;
            int[] ten = IntStream.range(all.from(vertex), all.to(vertex))
                    .boxed()
                    .sorted((a, b) -> Integer.compare(all.weight(b), all.weight(a)))
                    .limit(10)
                    .mapToInt(Integer::intValue)
                    .toArray();
            best += ten.length;
            found += (int) Arrays.stream(ten)
                    .filter(position -> sparse.weightBetween(person, all.neighbour(position)) == all.weight(position))
                    .count();
        }
        assertThat(best).isGreaterThan(12_000);
        assertThat((double) found / best).isGreaterThanOrEqualTo(0.99);
        assertThat(sparse.edges()).isLessThan(all.edges() / 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void any_number_of_threads_finds_the_same(int threads) {
        Pool pool = PoolOf.generated(new GeneratedPeople(900, 4));
        for (int allPairs : new int[] {SPARSE, CandidateGraph.ALL_PAIRS}) {
            assertThat(edges(CandidateGraph.of(pool, Suppressed.none(), 4, threads, allPairs)))
                    .isEqualTo(edges(CandidateGraph.of(pool, Suppressed.none(), 4, 1, allPairs)));
        }
    }

    @Test
    void the_seed_draws_the_random_pairs_and_nothing_else() {
        Pool pool = PoolOf.generated(new GeneratedPeople(900, 5));
        int[] one = edges(CandidateGraph.of(pool, Suppressed.none(), 1, 2, SPARSE));
        int[] other = edges(CandidateGraph.of(pool, Suppressed.none(), 2, 2, SPARSE));
        assertThat(one).isNotEqualTo(other);
        assertThat(Math.abs(one.length - other.length)).isLessThan(one.length / 20);
    }

    @ParameterizedTest
    @ValueSource(longs = 6)
    void no_pair_breaks_a_rule(long seed) {
        GeneratedPeople people = new GeneratedPeople(1_000, seed);
        Map<UUID, Candidate> byId = people.byId();
        Suppressed suppressed = RulesReadAnew.suppressed(people, seed);
        Policy policy = Policy.buddies();
        RulesReadAnew anew = new RulesReadAnew(people, suppressed);
        CandidateGraph candidates =
                CandidateGraph.of(PoolOf.generated(people).under(policy), suppressed, seed, 2, SPARSE);
        Graph graph = candidates.graph();
        for (int vertex = 0; vertex < graph.size(); vertex++) {
            Candidate one = byId.get(candidates.person(vertex));
            for (int position = graph.from(vertex); position < graph.to(vertex); position++) {
                Candidate other = byId.get(candidates.person(graph.neighbour(position)));
                assertThat(anew.broken(policy.rules(), one, other)).isEmpty();
            }
        }
        assertThat(graph.edges()).isGreaterThan(5_000);
    }

    @Test
    void whoever_few_could_help_finds_twice_as_many() {
        List<Candidate> alike = IntStream.range(0, 400)
                .mapToObj(_ -> CandidateBuilder.aCandidate()
                        .offering("kafka")
                        .seeking("kafka")
                        .build())
                .toList();
        Candidate rare = CandidateBuilder.aCandidate()
                .offering("falconry")
                .seeking("falconry")
                .build();
        Pool pool = PoolOf.people(Stream.concat(alike.stream(), Stream.of(rare)).toList(), PoolOf.ruledBy());
        Pool lenient = pool.under(pool.policy().fusing(new Fusion(-1, 0)));
        CandidateGraph candidates = CandidateGraph.of(lenient, Suppressed.none(), 1, 2, SPARSE);
        Graph graph = candidates.graph();
        int vertex = candidates.vertexOf(rare.id());
        assertThat(graph.to(vertex) - graph.from(vertex)).isGreaterThanOrEqualTo(40);
    }

    @Test
    void who_does_not_take_part_stands_nowhere() {
        Candidate out = CandidateBuilder.aCandidate().notTakingPart().build();
        Candidate full = CandidateBuilder.aCandidate().withRoomFor(0).build();
        Candidate open = CandidateBuilder.aCandidate().build();
        CandidateGraph candidates = CandidateGraph.of(PoolOf.people(List.of(out, full, open)), Suppressed.none(), 1, 1);
        assertThat(candidates.vertexOf(out.id())).isEqualTo(-1);
        assertThat(candidates.vertexOf(full.id())).isEqualTo(-1);
        assertThat(candidates.vertexOf(UUID.randomUUID())).isEqualTo(-1);
        assertThat(candidates.person(candidates.vertexOf(open.id()))).isEqualTo(open.id());
        assertThat(candidates.graph().edges()).isZero();
    }

    @Test
    void of_nobody_there_is_an_empty_graph() {
        assertThat(CandidateGraph.of(PoolOf.people(List.of()), Suppressed.none(), 1, 2, -1)
                        .graph()
                        .size())
                .isZero();
    }

    @Test
    void whoever_is_interrupted_stops() {
        Pool pool = PoolOf.generated(new GeneratedPeople(3_000, 8)).prepared();
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> CandidateGraph.of(pool, Suppressed.none(), 8, 2, SPARSE));
        assertThat(Thread.interrupted()).isTrue();
    }

    /** {@code ./shipmate prove rules} looks at 100,000 people. */
    @Test
    void of_very_many_there_are_enough() {
        Pool pool = PoolOf.generated(new GeneratedPeople(LARGE, 9)).prepared();
        Graph graph = CandidateGraph.of(pool, Suppressed.none(), 9, 2, SPARSE).graph();
        assertThat(graph.edges()).isGreaterThanOrEqualTo(13 * LARGE);
        long lonely = IntStream.range(0, graph.size())
                .filter(vertex -> graph.from(vertex) == graph.to(vertex))
                .count();
        assertThat(lonely).isLessThan(graph.size() / 100);
    }

    private static int between(CandidateGraph candidates, Candidate one, Candidate other) {
        int vertex = candidates.vertexOf(one.id());
        int far = candidates.vertexOf(other.id());
        return vertex < 0 || far < 0 ? -1 : candidates.graph().weightBetween(vertex, far);
    }

    private static int[] edges(CandidateGraph candidates) {
        Graph graph = candidates.graph();
        return IntStream.range(0, graph.size())
                .flatMap(vertex -> IntStream.range(graph.from(vertex), graph.to(vertex))
                        .flatMap(position -> IntStream.of(vertex, graph.neighbour(position), graph.weight(position))))
                .toArray();
    }
}
