package io.shipmate.benchmarks.pairing;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The page docs/performance-pairing.md and its picture: companies of six sizes, each paired by three in the same run. */
public final class PairingSuite {

    private static final Duration OURS = Duration.ofMinutes(15);
    private static final Duration THEIRS = Duration.ofMinutes(2);
    /** To make a graph of objects is not timed, so it gets time of its own. */
    private static final Duration MAKING = Duration.ofMinutes(1);

    private final Consumer<String> progress;
    private final String machine;

    /**
     * Measures.
     *
     * @param machine in words, where
     */
    public PairingSuite(String machine, Consumer<String> progress) {
        this.machine = machine;
        this.progress = progress;
    }

    /** One company: what the engine and greedy pairing made of it, and what another solver did. */
    record Row(int people, String heap, Outcome engine, Outcome other) {}

    /** Companies of these sizes, each with the heap in which it has to be paired. */
    private record Size(int people, String heap, String othersHeap) {}

    private static final List<Size> SIZES = List.of(
            new Size(300, "64m", "512m"),
            new Size(500, "64m", "512m"),
            new Size(5_000, "128m", "1g"),
            new Size(10_000, "128m", "1g"),
            new Size(100_000, "512m", "3g"),
            new Size(1_000_000, "4g", "4g"));

    /** Measures those of at most so many people, prints the page and draws the picture. */
    public void measure(int most, PrintStream page, Path picture) {
        List<Row> rows = new ArrayList<>();
        for (Size size : SIZES) {
            if (size.people() <= most) {
                progress.accept("Pairing " + size.people() + " people");
                Outcome engine = Outcome.of("engine", size.people(), size.heap(), OURS);
                // An object for each edge of a million people does not fit into memory beside everything else.
                Outcome other = size.people() > 100_000
                        ? Outcome.none()
                        : Outcome.of("jgrapht", size.people(), size.othersHeap(), THEIRS.plus(MAKING));
                rows.add(new Row(size.people(), size.heap(), engine, other));
            }
        }
        new PairingPage(machine, rows).print(page);
        new PairingPicture(rows).chart().write(picture);
    }

    static String millis(double millis) {
        return millis < 10_000
                ? String.format(Locale.ROOT, "%,.0f ms", millis)
                : String.format(Locale.ROOT, "%,.0f s", millis / 1000);
    }
}
