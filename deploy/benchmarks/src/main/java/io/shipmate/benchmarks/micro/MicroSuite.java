package io.shipmate.benchmarks.micro;

import io.shipmate.local.process.StackRefused;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Consumer;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The page docs/performance-micro.md: every class of this program whose name ends with Benchmark. */
public final class MicroSuite {

    private static final int WARM_UP = 3;

    private final String machine;
    private final Consumer<String> progress;

    /**
     * Measures.
     *
     * @param machine in words, where
     */
    public MicroSuite(String machine, Consumer<String> progress) {
        this.machine = machine;
        this.progress = progress;
    }

    /** Measures each so many times for a second, in a process of its own, and prints the page. */
    public void measure(int times, PrintStream page) {
        progress.accept("Measuring single steps");
        print(page, times, run(times));
    }

    private static Collection<RunResult> run(int times) {
        // The lock would keep two of them apart that run on different machines with one folder for temporary files.
        System.setProperty("jmh.ignoreLock", "true");
        var options = new OptionsBuilder()
                .include("Benchmark\\.")
                .forks(1)
                .jvmArgs("-Xmx1g", "--sun-misc-unsafe-memory-access=allow")
                .warmupIterations(WARM_UP)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(times)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        try {
            return new Runner(options).run();
        } catch (RunnerException e) {
            throw new StackRefused("A step could not be measured", e);
        }
    }

    private void print(PrintStream page, int times, Collection<RunResult> results) {
        page.println("# What single steps cost");
        page.println();
        page.println("What `./shipmate prove micro` printed, on " + machine + ".");
        page.println();
        page.printf(
                Locale.ROOT,
                "By JMH: the average of %d seconds of each after %d of warming up, in one process each, with the interval of 99.9 %%. The steps for one person are of a"
                        + " generated company without prices, each time of other people; pairing uses all processors, the others one.%n%n",
                times,
                WARM_UP);
        page.println("| step | people | one takes | ± |");
        page.println("|---|---|---|---|");
        results.stream()
                .sorted(Comparator.comparing((RunResult result) -> name(result)).thenComparingInt(MicroSuite::people))
                .forEach(result -> page.printf(
                        Locale.ROOT,
                        "| %s | %,d | %s | %s |%n",
                        name(result),
                        people(result),
                        time(result.getPrimaryResult().getScore()),
                        time(result.getPrimaryResult().getScoreError())));
    }

    private static String name(RunResult result) {
        var parts = result.getParams().getBenchmark().split("\\.", -1);
        return parts[parts.length - 2].replace("Benchmark", "") + ": " + parts[parts.length - 1];
    }

    private static int people(RunResult result) {
        return Integer.parseInt(result.getParams().getParam("people"));
    }

    private static String time(double micros) {
        if (Double.isNaN(micros)) {
            return "";
        }
        return micros < 1_000
                ? String.format(Locale.ROOT, "%,.2f µs", micros)
                : String.format(Locale.ROOT, "%,.2f ms", micros / 1_000);
    }
}
