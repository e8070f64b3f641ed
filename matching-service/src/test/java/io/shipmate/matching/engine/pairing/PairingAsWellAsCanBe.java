package io.shipmate.matching.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.graph.Graph;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;

/** Ten thousand graphs, each answered by something that shares no code with the solver. */
class PairingAsWellAsCanBe {

    private static final int BY_BRUTE_FORCE = 7_000;
    private static final int BY_ANOTHER_SOLVER = 3_000;

    @Test
    void no_way_to_group_a_dozen_people_is_better() {
        GeneratedGraphs generated = new GeneratedGraphs(20_261);
        for (int number = 0; number < BY_BRUTE_FORCE; number++) {
            Graph graph = generated.next(10);
            Objective objective = generated.objective();
            Groups before = generated.before(graph);
            Pairing pairing = new Pairer(objective, Effort.usual(), 1, (_, _) -> true).pair(graph, before);
            Certificate certificate = pairing.certificate();
            BruteForce.Best best = new BruteForce(graph, objective, before).best();

            assertThat(new PairingVerifier(graph, objective, before).objections(pairing))
                    .as("graph %d, %s", number, objective)
                    .isEmpty();
            assertThat(certificate.value())
                    .as("value of graph %d, %s", number, objective)
                    .isEqualTo(best.value());
            assertThat(certificate.bound()).as("bound of graph %d", number).isEqualTo(best.value());
            if (objective.everyone()) {
                assertThat(certificate.people())
                        .as("people of graph %d", number)
                        .isEqualTo(best.people());
            }
            if (objective.raising() && best.people() > 0) {
                assertThat(certificate.lowest())
                        .as("lowest of graph %d", number)
                        .isGreaterThanOrEqualTo(best.lowest());
            }
        }
    }

    @Test
    void another_solver_finds_no_better_pairs() {
        GeneratedGraphs generated = new GeneratedGraphs(20_262);
        for (int number = 0; number < BY_ANOTHER_SOLVER; number++) {
            Graph graph = number % 3 == 0 ? generated.company(40, 3) : generated.next(30);
            boolean everyone = number % 2 == 0;
            Objective objective = new Objective(
                    everyone ? Objective.Mode.EVERYONE_THEN_SCORE : Objective.Mode.SCORE,
                    Objective.Lowest.NONE,
                    Objective.Odd.LEAVE_ONE,
                    0);
            Pairing pairing = Pairer.paired(graph, objective);
            double bonus = everyone ? 1L << 30 : 0;

            assertThat(pairing.certificate().exact() || !everyone)
                    .as("graph %d", number)
                    .isTrue();
            assertThat(pairing.certificate().value() + bonus * pairing.groups().count())
                    .as("graph %d", number)
                    .isEqualTo(byAnother(graph, bonus));
            assertThat(new PairingVerifier(graph, objective, Groups.none(graph.size())).objections(pairing))
                    .isEmpty();
        }
    }

    private static double byAnother(Graph graph, double bonus) {
        var other = new SimpleWeightedGraph<>(
                SupplierUtil.createIntegerSupplier(graph.size()), SupplierUtil.createDefaultWeightedEdgeSupplier());
        for (int person = 0; person < graph.size(); person++) {
            other.addVertex(person);
        }
        for (int person = 0; person < graph.size(); person++) {
            for (int at = graph.from(person); at < graph.to(person); at++) {
                if (graph.neighbour(at) > person) {
                    other.setEdgeWeight(other.addEdge(person, graph.neighbour(at)), graph.weight(at) + bonus);
                }
            }
        }
        return new KolmogorovWeightedMatching<>(other, ObjectiveSense.MAXIMIZE)
                .getMatching()
                .getWeight();
    }
}
