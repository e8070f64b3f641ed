package io.shipmate.benchmarks.pairing;

import io.shipmate.matching.engine.graph.Graph;
import io.shipmate.matching.engine.pairing.Effort;
import io.shipmate.matching.engine.pairing.Groups;
import io.shipmate.matching.engine.pairing.Objective;
import io.shipmate.matching.engine.pairing.Pairer;
import io.shipmate.matching.engine.pairing.Pairing;
import io.shipmate.matching.engine.pairing.PairingVerifier;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A whole round of pairing, and what it costs to check it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PairingBenchmark {

    private static final long SEED = 20_261_122;

    /** How many people there are. */
    @Param({"500", "10000"})
    public int people;

    private Graph graph;
    private Groups nobody;
    private Pairer pairer;
    private PairingVerifier verifier;
    private Pairing paired;

    /** Makes the graph and a pairing to be checked. */
    @Setup
    public void prepare() {
        graph = new GeneratedCompany(people, SEED).graph();
        nobody = Groups.none(graph.size());
        pairer = new Pairer(
                Objective.usual(), Effort.usual(), Runtime.getRuntime().availableProcessors(), (_, _) -> true);
        verifier = new PairingVerifier(graph, Objective.usual(), nobody);
        paired = pairer.pair(graph, nobody);
    }

    /** The pairing with its certificate. */
    @Benchmark
    public Pairing pair() {
        return pairer.pair(graph, nobody);
    }

    /** The verifier's look at it. */
    @Benchmark
    public List<?> verify() {
        return verifier.objections(paired);
    }
}
