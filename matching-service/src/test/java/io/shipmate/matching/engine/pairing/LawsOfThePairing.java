package io.shipmate.matching.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.shipmate.matching.engine.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of any pairing, on graphs that are generated. */
class LawsOfThePairing {

    private static final Objective PAIRS_ONLY =
            new Objective(Objective.Mode.EVERYONE_THEN_SCORE, Objective.Lowest.NONE, Objective.Odd.LEAVE_ONE, 0);

    @Test
    void who_has_which_number_changes_nobody_s_chances() {
        GeneratedGraphs generated = new GeneratedGraphs(5);
        for (int number = 0; number < 300; number++) {
            Graph graph = number % 3 == 0 ? generated.company(101, 3) : generated.next(20);
            Objective objective = generated.objective();
            Certificate one = Pairer.paired(graph, objective).certificate();
            Graph relabelled = generated.relabelled(graph, generated.order(graph.size()));
            Certificate other = Pairer.paired(relabelled, objective).certificate();

            assertThat(other.people()).isEqualTo(one.people());
            assertThat(other.mostPeople()).isEqualTo(one.mostPeople());
            if (one.exact() && other.exact()) {
                assertThat(other.value()).isEqualTo(one.value());
                assertThat(other.bound()).isEqualTo(one.bound());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void the_number_of_threads_makes_no_difference(int threads) {
        GeneratedGraphs generated = new GeneratedGraphs(6);
        for (int number = 0; number < 15; number++) {
            Graph graph = several(generated, 60 + number);
            assertThat(graph.size()).isGreaterThan(Round.WORTH_SHARING);
            Objective objective = generated.objective();
            Pairing alone = pairer(objective, 1).pair(graph, Groups.none(graph.size()));
            Pairing together = pairer(objective, threads).pair(graph, Groups.none(graph.size()));

            assertThat(together.groups()).isEqualTo(alone.groups());
            assertThat(together.certificate()).isEqualTo(alone.certificate());
            assertThat(together.witness().couldBeLeftOut())
                    .containsExactly(alone.witness().couldBeLeftOut());
            for (int part = 0; part < alone.proof().parts.size(); part++) {
                assertThat(together.proof().parts.get(part).prices)
                        .containsExactly(alone.proof().parts.get(part).prices);
            }
        }
    }

    @Test
    void with_hardly_any_steps_the_answer_is_sound_and_its_gap_is_true() {
        GeneratedGraphs generated = new GeneratedGraphs(7);
        int notExact = 0;
        for (int number = 0; number < 200; number++) {
            Graph graph = generated.company(200 + number % 2, 4);
            Objective objective = generated.objective();
            Groups before = generated.before(graph);
            Pairing hasty =
                    new Pairer(objective, new Effort(0, number * 20L, 2), 1, (_, _) -> true).pair(graph, before);
            Certificate best = pairer(objective, 1).pair(graph, before).certificate();

            assertThat(new PairingVerifier(graph, objective, before).objections(hasty))
                    .isEmpty();
            assertThat(hasty.certificate().people()).isGreaterThanOrEqualTo(best.people() - 1);
            if (hasty.certificate().people() == best.people()) {
                assertThat(hasty.certificate().bound()).isGreaterThanOrEqualTo(best.value());
            }
            assertThat(hasty.certificate().gap()).isLessThan(0.06);
            notExact += hasty.certificate().gap() > 0 ? 1 : 0;
        }
        assertThat(notExact).isGreaterThan(50);
    }

    @Test
    void rows_of_triangles_long_paths_and_stars_are_solved_exactly() {
        GeneratedGraphs generated = new GeneratedGraphs(8);
        List<int[]> star = new ArrayList<>();
        for (int leaf = 1; leaf < 2_000; leaf++) {
            star.add(new int[] {leaf, 0, leaf});
        }
        exact(GeneratedGraphs.of(2_000, star), 2, 1_999);
        exact(generated.triangles(1_000), 3_000, -1);
        exact(generated.path(5_001), 5_000, -1);
        exact(generated.path(5_000), 5_000, -1);
    }

    @Test
    void nobody_one_person_and_people_who_know_nobody_are_left_out_in_peace() {
        for (int size = 0; size < 4; size++) {
            Graph graph = Graph.of(size, new int[0], new int[0], new int[0]);
            for (Objective.Lowest lowest : Objective.Lowest.values()) {
                Objective objective = new Objective(Objective.Mode.EVERYONE_THEN_SCORE, lowest, Objective.Odd.TRIO, 0);
                Pairing pairing = Pairer.paired(graph, objective);
                assertThat(pairing.groups().count()).isZero();
                assertThat(pairing.witness().leftOut()).hasSize(size);
                assertThat(pairing.certificate().exact()).isTrue();
                assertThat(new PairingVerifier(graph, objective, Groups.none(size)).objections(pairing))
                        .isEmpty();
            }
        }
    }

    @Test
    void whoever_is_too_many_for_the_few_they_depend_on_is_named_with_them() {
        // Three who each know only 0, and 0 knows also 4 who knows 5.
        Graph graph = GeneratedGraphs.of(
                6,
                List.of(new int[] {1, 0, 5}, new int[] {2, 0, 9}, new int[] {3, 0, 7}, new int[] {4, 0, 1}, new int[] {
                    5, 4, 1
                }));
        Pairing pairing = Pairer.paired(graph, Objective.usual());

        assertThat(pairing.groups().together(0, 2)).isTrue();
        assertThat(pairing.witness().leftOut()).containsExactly(1, 3);
        assertThat(pairing.witness().couldBeLeftOut()).containsExactly(1, 2, 3);
        assertThat(pairing.witness().dependedOn()).containsExactly(0);
        assertThat(pairing.certificate().mostPeople()).isEqualTo(4);
    }

    @Test
    void everybody_comes_before_the_score_only_where_that_is_asked_for() {
        Graph graph =
                GeneratedGraphs.of(4, List.of(new int[] {1, 0, 10}, new int[] {2, 1, 900_000}, new int[] {3, 2, 10}));
        Objective score = new Objective(Objective.Mode.SCORE, Objective.Lowest.NONE, Objective.Odd.TRIO, 0);

        assertThat(Pairer.paired(graph, Objective.usual()).certificate().people())
                .isEqualTo(4);
        assertThat(Pairer.paired(graph, score).certificate().value()).isEqualTo(900_000);
    }

    @Test
    void a_trio_is_three_who_all_may_meet_and_counts_half_its_pairs() {
        Graph graph = GeneratedGraphs.of(
                5,
                List.of(
                        new int[] {1, 0, 100},
                        new int[] {2, 0, 100},
                        new int[] {2, 1, 101},
                        new int[] {3, 2, 50},
                        new int[] {4, 3, 70}));
        Pairing pairing = Pairer.paired(graph, Objective.usual());

        assertThat(pairing.groups().members(0)).containsExactly(0, 1, 2);
        assertThat(pairing.certificate().value()).isEqualTo(150 + 70);
        assertThat(pairing.certificate().exact()).isTrue();
        assertThat(Pairer.paired(graph, PAIRS_ONLY).groups().leftOut()).hasSize(1);
    }

    @Test
    void nobody_is_left_out_for_a_higher_lowest_score() {
        // A ring of eleven. The corners 0, 4 and 8 all know one another, but as a trio they leave rows of three, three
        // and two.
        List<int[]> edges = new ArrayList<>();
        for (int person = 0; person < 11; person++) {
            edges.add(new int[] {Math.max(person, (person + 1) % 11), Math.min(person, (person + 1) % 11), 900_000});
        }
        edges.add(new int[] {4, 0, 900_000});
        edges.add(new int[] {8, 4, 900_000});
        edges.add(new int[] {8, 0, 900_000});
        edges.add(new int[] {10, 8, 100});
        Graph graph = GeneratedGraphs.of(11, edges);
        Objective raising =
                new Objective(Objective.Mode.EVERYONE_THEN_SCORE, Objective.Lowest.RAISE_FIRST, Objective.Odd.TRIO, 0);
        Pairing pairing = Pairer.paired(graph, raising);

        assertThat(pairing.certificate().people()).isEqualTo(11);
        assertThat(pairing.certificate().lowest()).isEqualTo(100);
        assertThat(new PairingVerifier(graph, raising, Groups.none(11)).objections(pairing))
                .isEmpty();
    }

    @Test
    void after_somebody_drops_out_the_others_stay_together_where_a_switch_gains_little() {
        GeneratedGraphs generated = new GeneratedGraphs(9);
        Graph graph = generated.company(200, 5);
        Groups before = Pairer.paired(graph, PAIRS_ONLY).groups();
        int gone = 17;
        List<int[]> rest = new ArrayList<>();
        for (int person = 0; person < graph.size(); person++) {
            for (int at = graph.from(person); at < graph.to(person); at++) {
                if (graph.neighbour(at) < person && person != gone && graph.neighbour(at) != gone) {
                    rest.add(new int[] {person, graph.neighbour(at), graph.weight(at)});
                }
            }
        }
        Graph without = GeneratedGraphs.of(graph.size(), rest);

        assertThat(keptOf(before, without, 300_000)).isGreaterThanOrEqualTo(keptOf(before, without, 0));
        assertThat(keptOf(before, without, 1_000_000)).isGreaterThanOrEqualTo(96);
    }

    private static int keptOf(Groups before, Graph graph, int switchCost) {
        Objective objective = new Objective(
                Objective.Mode.EVERYONE_THEN_SCORE, Objective.Lowest.NONE, Objective.Odd.LEAVE_ONE, switchCost);
        Groups now = pairer(objective, 1).pair(graph, before).groups();
        int kept = 0;
        for (int group = 0; group < before.count(); group++) {
            kept += now.together(before.members(group)[0], before.members(group)[1]) ? 1 : 0;
        }
        return kept;
    }

    @Test
    void it_tells_how_far_it_is_and_stops_when_told_to() {
        Graph graph = several(new GeneratedGraphs(10), 5);
        List<Integer> heard = new ArrayList<>();
        new Pairer(PAIRS_ONLY, Effort.usual(), 1, (done, _) -> heard.add(done)).pair(graph, Groups.none(graph.size()));

        assertThat(heard).isSorted().endsWith(graph.size());
        assertThatExceptionOfType(PairingCancelled.class)
                .isThrownBy(() -> new Pairer(PAIRS_ONLY, Effort.usual(), 2, (done, people) -> done < people / 2)
                        .pair(graph, Groups.none(graph.size())));
    }

    @Test
    void an_objective_that_contradicts_itself_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Objective(Objective.Mode.SCORE, Objective.Lowest.RAISE_FIRST, Objective.Odd.TRIO, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Objective(
                        Objective.Mode.SCORE, Objective.Lowest.NONE, Objective.Odd.TRIO, Objective.DEAREST + 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Groups.of(3, List.of(new int[] {0, 1}, new int[] {1, 2})));
    }

    private static void exact(Graph graph, int people, long value) {
        Pairing pairing = Pairer.paired(graph, Objective.usual());
        assertThat(pairing.certificate().exact()).isTrue();
        assertThat(pairing.certificate().people()).isEqualTo(people);
        if (value >= 0) {
            assertThat(pairing.certificate().value()).isEqualTo(value);
        }
        assertThat(new PairingVerifier(graph, Objective.usual(), Groups.none(graph.size())).objections(pairing))
                .isEmpty();
    }

    private static Pairer pairer(Objective objective, int threads) {
        return new Pairer(objective, Effort.usual(), threads, (_, _) -> true);
    }

    /** Companies that know nothing of one another. */
    private static Graph several(GeneratedGraphs generated, int companies) {
        List<int[]> edges = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(companies);
        int size = 0;
        for (int company = 0; company < companies; company++) {
            Graph graph = generated.company(20 + random.nextInt(80), 3);
            for (int person = 0; person < graph.size(); person++) {
                for (int at = graph.from(person); at < graph.to(person); at++) {
                    if (graph.neighbour(at) < person) {
                        edges.add(new int[] {size + person, size + graph.neighbour(at), graph.weight(at)});
                    }
                }
            }
            size += graph.size();
        }
        return GeneratedGraphs.of(size, edges);
    }
}
