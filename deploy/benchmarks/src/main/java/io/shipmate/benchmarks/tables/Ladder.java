package io.shipmate.benchmarks.tables;

import com.sun.management.OperatingSystemMXBean;
import io.shipmate.matching.engine.tables.Effort;
import io.shipmate.matching.engine.tables.Gathering;
import io.shipmate.matching.engine.tables.Progress;
import io.shipmate.matching.engine.tables.Seating;
import io.shipmate.matching.engine.tables.SeatingVerifier;
import io.shipmate.matching.engine.tables.Tables;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One gathering seated with more and more effort: by descent alone, by annealing, and by beginning anew for a minute. */
final class Ladder {

    private static final long SEED = 20_261_122;
    private static final int WARM_UP = 5;
    private static final int RUNS = 5;
    /** What takes longer is not done again, so that the largest gathering does not take all the time. */
    private static final Duration ENOUGH = Duration.ofSeconds(6);

    private static final int PATIENT_PROPOSALS = 12_000;
    private static final int MOST_STARTS = 400;
    /** What is tried before the usual: none is a descent from the first seating. */
    private static final List<Effort> LITTLE =
            List.of(new Effort(1, 0), new Effort(1, 30), new Effort(1, 100), new Effort(1, 300), new Effort(1, 1_000));

    private final Gathering gathering;
    private final int threads;
    private final List<Rung> rungs = new ArrayList<>();
    private final Rung usual;

    /**
     * What an effort came to: medians of the runs with different seeds.
     *
     * @param seating that of the first run
     * @param processors how long these worked, all together
     */
    record Rung(Effort effort, Duration took, Duration processors, double objective, Seating seating) {}

    /** Climbs it. */
    Ladder(Gathering gathering, int threads, Duration patience) {
        this.gathering = gathering;
        this.threads = threads;
        long began = System.nanoTime();
        for (int run = 0; run < WARM_UP && System.nanoTime() - began < ENOUGH.toNanos(); run++) {
            seat(new Effort(1, 1_000), run);
        }
        LITTLE.forEach(effort -> rungs.add(rung(effort, RUNS)));
        usual = rung(Effort.USUAL, RUNS);
        rungs.add(usual);
        int starts = startsIn(patience);
        if (starts >= 16) {
            rungs.add(rung(new Effort(starts / 4, PATIENT_PROPOSALS), 1));
        }
        rungs.add(rung(new Effort(starts, PATIENT_PROPOSALS), 1));
    }

    /** From the least effort to the greatest. */
    List<Rung> rungs() {
        return rungs;
    }

    Rung usual() {
        return usual;
    }

    Rung patient() {
        return rungs.getLast();
    }

    /** The best of all, which is not always that of the greatest effort. */
    double best() {
        return rungs.stream().mapToDouble(Rung::objective).max().orElseThrow();
    }

    /** The first that comes as near to the best as this share of it. */
    Rung within(double share) {
        return rungs.stream()
                .filter(rung -> rung.objective() >= (1 - share) * best())
                .findFirst()
                .orElseThrow();
    }

    Worth worth(Rung rung) {
        return Worth.of(gathering, rung.seating());
    }

    /** As the usual effort takes its time. */
    private int startsIn(Duration patience) {
        double each = (double) usual.took().toNanos()
                / Effort.USUAL.starts()
                * PATIENT_PROPOSALS
                / Effort.USUAL.proposalsPerGuest();
        return Math.clamp((int) (patience.toNanos() / Math.max(1, each)), 1, MOST_STARTS);
    }

    private Rung rung(Effort effort, int runs) {
        var all = new ArrayList<Rung>();
        long first = System.nanoTime();
        for (int run = 0; run < runs && (run == 0 || System.nanoTime() - first < ENOUGH.toNanos()); run++) {
            long began = System.nanoTime();
            long used = processors();
            var seating = seat(effort, SEED + run);
            var took = Duration.ofNanos(System.nanoTime() - began);
            var worked = Duration.ofNanos(processors() - used);
            all.add(new Rung(effort, took, worked, Worth.of(gathering, seating).objective(), seating));
        }
        if (!SeatingVerifier.faults(gathering, all.getFirst().seating()).isEmpty()) {
            throw new IllegalStateException("A seating breaks a rule");
        }
        return new Rung(
                effort,
                middle(all, Comparator.comparing(Rung::took)).took(),
                middle(all, Comparator.comparing(Rung::processors)).processors(),
                middle(all, Comparator.comparingDouble(Rung::objective)).objective(),
                all.getFirst().seating());
    }

    private static Rung middle(List<Rung> rungs, Comparator<Rung> by) {
        return rungs.stream().sorted(by).toList().get(rungs.size() / 2);
    }

    /** What all threads of this process have used: on a busy machine the truer time. */
    private static long processors() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private Seating seat(Effort effort, long seed) {
        return Tables.seat(gathering, seed, effort, threads, Progress.UNWATCHED);
    }
}
