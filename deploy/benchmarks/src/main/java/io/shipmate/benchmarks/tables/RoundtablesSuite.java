package io.shipmate.benchmarks.tables;

import io.shipmate.benchmarks.goals.Goals;
import io.shipmate.benchmarks.picture.Axis;
import io.shipmate.benchmarks.picture.Axis.Mark;
import io.shipmate.benchmarks.picture.Chart;
import io.shipmate.benchmarks.picture.Chart.Point;
import io.shipmate.benchmarks.tables.Ladder.Rung;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The page docs/performance-roundtables.md and its picture: how long roundtables take, and how near they come to what a minute of beginning anew finds. */
public final class RoundtablesSuite {

    private static final int THREADS = 2;
    private static final long SEED = 20_261_122;
    private static final double NEAR = 0.001;
    private static final double LOWEST = 0.95;
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final List<String> COLOURS = List.of(Chart.GREY, Chart.BLUE, Chart.GREEN, Chart.RED);

    private final Duration patience;
    private final Consumer<String> say;
    private final Goals goals = new Goals();

    /**
     * Measures.
     *
     * @param seconds how long the beginning anew goes on
     * @param say hears what is being done
     */
    public RoundtablesSuite(int seconds, Consumer<String> say) {
        this.patience = Duration.ofSeconds(seconds);
        this.say = say;
    }

    private record Row(int people, boolean oneBlock, Ladder ladder) {

        String name() {
            return String.format(Locale.ROOT, "%,d people, %s", people, oneBlock ? "one block" : "blocks");
        }
    }

    /** Measures, prints the page and draws the picture. */
    public void measure(String machine, PrintStream page, Path picture) {
        var rows = List.of(row(300, false), row(1_000, false), row(1_000, true), row(5_000, false));
        introduce(machine, page, picture);
        page.println(
                "| people | blocks | tables | left out | usual effort | processors | mean | lowest | lowest of the mean | of its block's, in the worst block |");
        page.println("|---|---|---|---|---|---|---|---|---|---|");
        rows.forEach(row -> page.println(line(row)));
        page.println();
        page.println("## How near to the best");
        page.printf(
                Locale.ROOT,
                "The best that any effort came to, up to %d s of beginning anew (as many starts as fit in, each with four times the usual proposals; of each block the best is kept). Near enough is 0.1 %% below it.%n%n",
                patience.toSeconds());
        page.println(
                "| people | blocks | descent alone | below the best | usual effort | below the best | near enough after | the best after |");
        page.println("|---|---|---|---|---|---|---|---|");
        rows.forEach(row -> page.println(near(row)));
        rows.forEach(this::judge);
        goals.print(page);
        chart(rows).write(picture);
    }

    private Row row(int people, boolean oneBlock) {
        say.accept("Seating " + people + " people" + (oneBlock ? " of one block" : ""));
        return new Row(people, oneBlock, new Ladder(Attendees.of(people, SEED, oneBlock), THREADS, patience));
    }

    private static void introduce(String machine, PrintStream page, Path picture) {
        page.println("# Roundtables");
        page.println();
        page.println("What `./shipmate prove roundtables` printed, on " + machine + ".");
        page.println();
        page.println(
                "People are made from a seed (Zipf job families and topics, a tree of managers whose lines must not sit together, one in twenty who"
                        + " avoids somebody), for tables of six to ten. Blocks are those who could sit together at all: of one band of levels, one of time zones, one"
                        + " language; \"one\" means that all could. " + THREADS
                        + " threads; time, processors (all together) and what it comes to are medians of up to five runs with"
                        + " different seeds, the tables those of the first. Every seating was checked by the verifier. What a seating is worth: the mean of the tables and a quarter of the lowest, block"
                        + " by block.");
        page.println();
        page.println("![distance from the best, by time](" + picture.getFileName() + ")");
        page.println();
    }

    private static String line(Row row) {
        var usual = row.ladder().usual();
        var seating = usual.seating();
        var worth = row.ladder().worth(usual);
        return String.format(
                Locale.ROOT,
                "| %,d | %s | %,d | %,d | %,d ms | %,d ms | %.4f | %.4f | %.1f %% | %.1f %% |",
                row.people(),
                row.oneBlock() ? "one" : "by level, zone, language",
                seating.tables().size(),
                seating.leftOut().size(),
                usual.took().toMillis(),
                usual.processors().toMillis(),
                seating.mean() / 1e6,
                seating.lowest() / 1e6,
                100 * worth.lowest(),
                100 * worth.lowestWithin());
    }

    private static String near(Row row) {
        var ladder = row.ladder();
        var descent = ladder.rungs().getFirst();
        return String.format(
                Locale.ROOT,
                "| %,d | %s | %,d ms | %.3f %% | %,d ms | %.3f %% | %,d ms (%s) | %.1f s |",
                row.people(),
                row.oneBlock() ? "one" : "by level, zone, language",
                descent.took().toMillis(),
                100 * below(ladder, descent),
                ladder.usual().took().toMillis(),
                100 * below(ladder, ladder.usual()),
                ladder.within(NEAR).took().toMillis(),
                effort(ladder.within(NEAR)),
                ladder.patient().took().toMillis() / 1e3);
    }

    private static String effort(Rung rung) {
        return String.format(
                Locale.ROOT,
                "%d × %,d a guest",
                rung.effort().starts(),
                rung.effort().proposalsPerGuest());
    }

    /** What is done is the usual effort, so a lesser one that would do is no goal met. */
    private static String verdict(Ladder ladder) {
        if (below(ladder, ladder.usual()) <= NEAR && ladder.usual().took().compareTo(A_SECOND) <= 0) {
            return "met";
        }
        boolean lessWouldDo = ladder.within(NEAR).took().compareTo(A_SECOND) <= 0;
        return lessWouldDo ? "**missed** by the usual effort, less would do" : "**missed**";
    }

    private static double below(Ladder ladder, Rung rung) {
        return 1 - rung.objective() / ladder.best();
    }

    private void judge(Row row) {
        var ladder = row.ladder();
        if (row.people() == 1_000) {
            goals.add(
                    row.name() + ": in a second within 0.1 % of a search of " + patience.toSeconds() + " s",
                    String.format(
                            Locale.ROOT,
                            "%.3f %% below after %,d ms (usual effort); within 0.1 %% after %,d ms",
                            100 * below(ladder, ladder.usual()),
                            ladder.usual().took().toMillis(),
                            ladder.within(NEAR).took().toMillis()),
                    verdict(ladder));
        }
        var worth = ladder.worth(ladder.usual());
        goals.add(
                row.name() + ": the lowest table at least 95 % of the mean",
                String.format(
                        Locale.ROOT,
                        "%.1f %%; of its block's mean %.1f %% in the worst block",
                        100 * worth.lowest(),
                        100 * worth.lowestWithin()),
                worth.lowest() >= LOWEST);
    }

    private Chart chart(List<Row> rows) {
        var chart = new Chart(
                        Axis.logarithmic(
                                "time: descent, more and more annealing, the usual effort, beginning anew",
                                new Mark(10, "10 ms"),
                                new Mark(100, "100 ms"),
                                new Mark(1_000, "1 s"),
                                new Mark(10_000, "10 s"),
                                new Mark(100_000, "100 s")),
                        Axis.even(
                                "of the best that was found",
                                new Mark(0.998, "99.8 %"),
                                new Mark(0.9985, "99.85 %"),
                                new Mark(0.999, "99.9 %"),
                                new Mark(0.9995, "99.95 %"),
                                new Mark(1, "100 %")))
                .level("goal", 1 - NEAR);
        for (int at = 0; at < rows.size(); at++) {
            var ladder = rows.get(at).ladder();
            var points = new ArrayList<Point>();
            ladder.rungs()
                    .forEach(rung -> points.add(
                            new Point(Math.max(1, rung.took().toNanos() / 1e6), rung.objective() / ladder.best())));
            chart.line(rows.get(at).name(), COLOURS.get(at), points);
        }
        return chart;
    }
}
