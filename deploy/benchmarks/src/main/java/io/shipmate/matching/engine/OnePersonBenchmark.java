package io.shipmate.matching.engine;

import io.shipmate.benchmarks.suggestions.Colleagues;
import io.shipmate.matching.engine.people.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The steps of the engine for one person, in a company of a size: measured in the engine's own package, because they are nobody
 * else's business.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OnePersonBenchmark {

    private static final int PLACES = 10;
    private static final int CANDIDATES = 20;

    /** How many people there are. */
    @Param({"10000", "100000"})
    public int people;

    private Pool pool;
    private List<UUID> ids;
    private Scoring scoring;
    private Nearest nearest;
    private int[] numbers;
    private int one;
    private int other;

    /** Makes the company and lets everything be ready that the service keeps ready. */
    @Setup
    public void prepare() {
        var colleagues = Colleagues.of(people);
        ids = colleagues.candidates().stream().map(Candidate::id).toList();
        pool = colleagues.pool();
        scoring = pool.ranking().scoring();
        numbers = pool.ranking().takingPart();
        nearest = new Nearest(pool.ranking(), pool.ranking().crowd(), Suppressed.none(), false);
    }

    /** Another pair each time, without a draw that costs more than what is measured. */
    private void turn() {
        one = (one + 7_919) % numbers.length;
        other = (other + 104_729) % numbers.length;
    }

    /** The mutual score of two people. */
    @Benchmark
    public int score() {
        turn();
        return scoring.mutual(numbers[one], numbers[other]);
    }

    /** Rules, score and reasons of two people. */
    @Benchmark
    public Optional<Match> reasons() {
        turn();
        return pool.between(ids.get(one), ids.get(other), Suppressed.none());
    }

    /** The best twenty for somebody, as a round looks for them. */
    @Benchmark
    public long[] candidates() {
        turn();
        return nearest.of(numbers[one], CANDIDATES);
    }

    /** A list of ten with variety and reasons, as it is shown. */
    @Benchmark
    public List<Match> list() {
        turn();
        return pool.proposalsFor(ids.get(one), PLACES, Suppressed.none());
    }
}
