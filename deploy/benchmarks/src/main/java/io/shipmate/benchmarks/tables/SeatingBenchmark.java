package io.shipmate.benchmarks.tables;

import io.shipmate.matching.engine.tables.Effort;
import io.shipmate.matching.engine.tables.Gathering;
import io.shipmate.matching.engine.tables.Progress;
import io.shipmate.matching.engine.tables.Seating;
import io.shipmate.matching.engine.tables.Tables;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Roundtables by descent from the first seating alone, with the verifier's look at them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SeatingBenchmark {

    private static final long SEED = 20_261_122;
    private static final Effort DESCENT = new Effort(1, 0);

    /** How many people there are, all of one block. */
    @Param({"300", "1000"})
    public int people;

    private Gathering gathering;

    /** Invites the people. */
    @Setup
    public void prepare() {
        gathering = Attendees.of(people, SEED, true);
    }

    /** On one thread. */
    @Benchmark
    public Seating descent() {
        return Tables.seat(gathering, SEED, DESCENT, 1, Progress.UNWATCHED);
    }
}
