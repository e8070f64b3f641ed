package io.shipmate.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.CandidateBuilder;
import io.shipmate.matching.engine.people.GeneratedPeople;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answer depends on who is in the pool, and on nothing else. */
class LawsOfThePool {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_order_in_which_people_come_makes_no_difference(long seed) {
        GeneratedPeople people = new GeneratedPeople(300, seed);
        List<Candidate> shuffled = new ArrayList<>(people.candidates());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(answers(PoolOf.generated(shuffled, people))).isEqualTo(answers(PoolOf.generated(people)));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void a_pool_made_by_changes_answers_as_one_made_afresh(long seed) {
        GeneratedPeople before = new GeneratedPeople(200, seed);
        GeneratedPeople joining = new GeneratedPeople(80, seed + 100);
        Random random = new Random(seed);
        Map<UUID, Candidate> expected = new HashMap<>(before.byId());
        Pool pool = PoolOf.generated(before).prepared();
        for (Candidate candidate : joining.candidates()) {
            Candidate changed = random.nextBoolean() ? candidate : as(candidate, anyOf(expected, random));
            expected.put(changed.id(), changed);
            pool = pool.with(changed);
            if (random.nextInt(4) == 0) {
                UUID leaving = anyOf(expected, random);
                expected.remove(leaving);
                pool = pool.without(leaving);
            }
        }
        Pool afresh = PoolOf.generated(List.copyOf(expected.values()), before);

        assertThat(pool.size()).isEqualTo(expected.size());
        assertThat(answers(pool)).isEqualTo(answers(afresh));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void any_number_of_threads_gets_the_same_answers(int threads) throws InterruptedException, ExecutionException {
        GeneratedPeople people = new GeneratedPeople(300, 7);
        Pool alone = PoolOf.generated(people);
        Pool shared = PoolOf.generated(people);
        List<Callable<List<Match>>> questions = people.candidates().stream()
                .map(candidate -> (Callable<List<Match>>) () -> best(shared, candidate.id()))
                .toList();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<List<Match>>> answers = executor.invokeAll(questions);
            for (int person = 0; person < questions.size(); person++) {
                assertThat(answers.get(person).get())
                        .isEqualTo(best(alone, people.candidates().get(person).id()));
            }
        }
    }

    @Test
    void the_pool_before_a_change_answers_as_before() {
        GeneratedPeople people = new GeneratedPeople(200, 8);
        Pool pool = PoolOf.generated(people);
        Map<UUID, List<Match>> before = answers(pool);
        Pool emptied = pool;
        for (Candidate candidate : people.candidates()) {
            emptied = emptied.without(candidate.id());
        }

        assertThat(emptied.size()).isZero();
        assertThat(answers(pool)).isEqualTo(before);
    }

    @Test
    void the_best_come_first_and_a_shorter_list_is_the_beginning_of_a_longer() {
        GeneratedPeople people = new GeneratedPeople(300, 9);
        Pool pool = PoolOf.generated(people);
        int longest = 0;
        for (Candidate candidate : people.candidates()) {
            List<Match> all = pool.suggestionsFor(candidate.id(), Integer.MAX_VALUE, Suppressed.none());
            longest = Math.max(longest, all.size());
            assertThat(all)
                    .isSortedAccordingTo(Comparator.comparingInt(Match::mutual).reversed());
            assertThat(best(pool, candidate.id())).isEqualTo(all.subList(0, Math.min(10, all.size())));
        }
        assertThat(longest).isGreaterThan(50);
    }

    /** Else whoever joined first would be first with everybody. */
    @Test
    void among_equals_it_is_not_the_same_one_who_comes_first_with_everybody() {
        List<Candidate> equals = Stream.generate(
                        () -> CandidateBuilder.aCandidate().build())
                .limit(40)
                .toList();
        Pool pool = PoolOf.people(equals);
        Set<UUID> first = equals.stream()
                .map(candidate -> best(pool, candidate.id()).getFirst().other())
                .collect(Collectors.toSet());

        assertThat(first).hasSizeGreaterThan(15);
    }

    @Test
    void a_change_that_changes_nothing_is_the_same_pool() {
        GeneratedPeople people = new GeneratedPeople(100, 10);
        Pool pool = PoolOf.generated(people);

        assertThat(pool.with(people.candidates())).isSameAs(pool);
        assertThat(pool.with(new GeneratedPeople(100, 10).candidates())).isSameAs(pool);
        assertThat(pool.without(UUID.randomUUID())).isSameAs(pool);
        assertThat(pool.on(GeneratedPeople.TODAY)).isSameAs(pool);
    }

    @Test
    void somebody_unknown_gets_an_empty_list() {
        Pool pool = PoolOf.generated(new GeneratedPeople(100, 11));
        UUID somebody = pool.candidate(UUID.randomUUID()).map(Candidate::id).orElseGet(UUID::randomUUID);

        assertThat(pool.suggestionsFor(somebody, 10, Suppressed.none())).isEmpty();
        assertThat(pool.between(somebody, somebody, Suppressed.none())).isEmpty();
    }

    private static Candidate as(Candidate candidate, UUID id) {
        return new Candidate(
                id,
                candidate.manager(),
                candidate.job(),
                candidate.place(),
                candidate.languages(),
                candidate.availability(),
                candidate.story(),
                candidate.openness());
    }

    private static UUID anyOf(Map<UUID, Candidate> people, Random random) {
        return people.keySet().stream()
                .sorted()
                .skip(random.nextInt(people.size()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<UUID, List<Match>> answers(Pool pool) {
        PoolIndex index = pool.ranking().index();
        return IntStream.range(0, index.size())
                .mapToObj(index::person)
                .collect(Collectors.toMap(person -> person.id, person -> best(pool, person.id)));
    }

    private static List<Match> best(Pool pool, UUID person) {
        return pool.suggestionsFor(person, 10, Suppressed.none());
    }
}
