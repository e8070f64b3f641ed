package io.shipmate.benchmarks.pairing;

import io.shipmate.matching.engine.graph.Graph;
import java.util.Set;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.SupplierUtil;

/** The same by JGraphT's Blossom V (V. Kolmogorov, 2009). */
final class JGraphT {

    /** What a pair counts more, so that more pairs come before better ones. */
    private static final long BONUS = 1L << 24;

    private final Set<DefaultWeightedEdge> pairs;

    private JGraphT(Set<DefaultWeightedEdge> pairs) {
        this.pairs = pairs;
    }

    /** A graph as JGraphT knows it; to make it is not part of what is timed. */
    static SimpleWeightedGraph<Integer, DefaultWeightedEdge> known(Graph graph) {
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> known = new SimpleWeightedGraph<>(
                SupplierUtil.createIntegerSupplier(graph.size()), SupplierUtil.createDefaultWeightedEdgeSupplier());
        for (int person = 0; person < graph.size(); person++) {
            known.addVertex(person);
        }
        for (int person = 0; person < graph.size(); person++) {
            for (int at = graph.from(person); at < graph.to(person); at++) {
                if (graph.neighbour(at) > person) {
                    known.setEdgeWeight(
                            known.addEdge(person, graph.neighbour(at)), (double) (graph.weight(at) + BONUS));
                }
            }
        }
        return known;
    }

    static JGraphT paired(SimpleWeightedGraph<Integer, DefaultWeightedEdge> known) {
        return new JGraphT(new KolmogorovWeightedMatching<>(known, ObjectiveSense.MAXIMIZE)
                .getMatching()
                .getEdges());
    }

    void print(SimpleWeightedGraph<Integer, DefaultWeightedEdge> known) {
        PairingRun.say("leftOut", known.vertexSet().size() - 2L * pairs.size());
        PairingRun.say(
                "value",
                pairs.stream()
                        .mapToLong(pair -> (long) known.getEdgeWeight(pair) - BONUS)
                        .sum());
    }
}
