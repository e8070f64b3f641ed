package io.shipmate.benchmarks.tables;

import com.sun.management.OperatingSystemMXBean;
import io.shipmate.matching.engine.tables.Effort;
import io.shipmate.matching.engine.tables.Gathering;
import io.shipmate.matching.engine.tables.Progress;
import io.shipmate.matching.engine.tables.Seating;
import io.shipmate.matching.engine.tables.SeatingVerifier;
import io.shipmate.matching.engine.tables.Tables;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

/** How long roundtables take, and how near they come to what a minute of beginning anew finds. */
public final class RoundtablesSuite {

    private static final int THREADS = 2;
    private static final int RUNS = 7;
    private static final int WARM_UP = 5;
    private static final long SEED = 20_261_122;
    private static final Effort LONG = new Effort(2, 20_000);

    private final Duration patience;
    private final Consumer<String> say;

    /**
     * @param seconds how long the beginning anew goes on
     * @param say hears what is being done
     */
    public RoundtablesSuite(int seconds, Consumer<String> say) {
        this.patience = Duration.ofSeconds(seconds);
        this.say = say;
    }

    /** What several runs with different seeds came to. */
    private record Figures(Seating seating, long medianMillis, long cpuMillis) {}

    /** Measures and prints the page, to which the caller adds where it was measured. */
    public void measure(String machine, PrintStream out) {
        out.println("# Performance: roundtables");
        out.println();
        out.printf(
                Locale.ROOT,
                "What `./shipmate prove roundtables` printed on %s. People are made from a seed (Zipf job families and topics, a tree of managers%n"
                        + "whose lines must not sit together, one in twenty who avoids somebody). %d threads; time and CPU (of both) are medians of %d runs with different seeds after%n"
                        + "%d to warm up, quality that of the first. Every seating was checked by the verifier.%n%n",
                machine,
                THREADS,
                RUNS,
                WARM_UP);
        out.println("| people | blocks | tables | left out | time | CPU | mean | lowest | lowest / mean |");
        out.println("|---|---|---|---|---|---|---|---|---|");
        for (int people : new int[] {300, 1_000, 5_000}) {
            row(people, false, out);
        }
        row(1_000, true, out);
        out.println();
        compare(out);
    }

    private void row(int people, boolean oneBlock, PrintStream out) {
        say.accept("Seating " + people + " people");
        Figures figures = figures(Attendees.of(people, SEED, oneBlock));
        Seating seating = figures.seating;
        out.printf(
                Locale.ROOT,
                "| %,d | %s | %,d | %,d | %,d ms | %,d ms | %.4f | %.4f | %.1f %% |%n",
                people,
                oneBlock ? "one" : "by level, zone, language",
                seating.tables().size(),
                seating.leftOut().size(),
                figures.medianMillis,
                figures.cpuMillis,
                seating.mean() / 1e6,
                seating.lowest() / 1e6,
                100.0 * seating.lowest() / seating.mean());
    }

    private static Figures figures(Gathering gathering) {
        for (int run = 0; run < WARM_UP; run++) {
            seat(gathering, run, Effort.USUAL);
        }
        long[] millis = new long[RUNS];
        long[] cpu = new long[RUNS];
        Seating first = null;
        for (int run = 0; run < RUNS; run++) {
            long begun = System.nanoTime();
            long used = cpuNanos();
            Seating seating = seat(gathering, SEED + run, Effort.USUAL);
            millis[run] = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            cpu[run] = Duration.ofNanos(cpuNanos() - used).toMillis();
            first = first == null ? seating : first;
        }
        Arrays.sort(millis);
        Arrays.sort(cpu);
        if (!SeatingVerifier.faults(gathering, first).isEmpty()) {
            throw new IllegalStateException("A seating breaks a rule");
        }
        return new Figures(first, millis[RUNS / 2], cpu[RUNS / 2]);
    }

    /** What all threads of this process have used: on a busy machine the truer time, halved. */
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** One block of a thousand, where there is most to choose. */
    private void compare(PrintStream out) {
        say.accept("Beginning anew for " + patience.toSeconds() + " s");
        Gathering gathering = Attendees.of(1_000, SEED, true);
        long usual = objective(gathering, seat(gathering, SEED, Effort.USUAL));
        long best = 0;
        int starts = 0;
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < patience.toNanos()) {
            best = Math.max(best, objective(gathering, seat(gathering, SEED + starts, LONG)));
            starts++;
        }
        out.printf(
                Locale.ROOT,
                "In %d s of beginning anew (%d times, four times the usual effort each) the best of one block of 1,000 was %.4f; the usual run comes to%n"
                        + "%.4f, %.2f %% less. (The objective: the mean of the tables and a quarter of the lowest.)%n",
                patience.toSeconds(),
                starts,
                best / 1e6,
                usual / 1e6,
                100.0 * (best - usual) / best);
    }

    private static long objective(Gathering gathering, Seating seating) {
        return seating.mean() + (long) gathering.aims().worstPercent() * seating.lowest() / 100;
    }

    private static Seating seat(Gathering gathering, long seed, Effort effort) {
        return Tables.seat(gathering, seed, effort, THREADS, Progress.UNWATCHED);
    }
}
