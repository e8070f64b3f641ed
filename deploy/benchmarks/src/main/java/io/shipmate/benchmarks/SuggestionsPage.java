package io.shipmate.benchmarks;

import io.shipmate.benchmarks.SuggestionsSuite.Row;
import io.shipmate.benchmarks.goals.Goals;
import io.shipmate.benchmarks.picture.Axis;
import io.shipmate.benchmarks.picture.Axis.Mark;
import io.shipmate.benchmarks.picture.Chart;
import io.shipmate.benchmarks.picture.Chart.Point;
import io.shipmate.local.demo.DidNotHappen;
import io.shipmate.local.stack.Service;
import io.shipmate.local.stack.Stack;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The page docs/performance-suggestions.md and its picture. */
final class SuggestionsPage {

    private static final double GOAL_MILLIS = 20;
    private static final double GOAL_SEEN_MILLIS = 1_000;

    private final int people;
    private final List<Row> lists;
    private final List<Row> plain;
    private final Goals goals = new Goals();

    /** @param plain requests beside the lists, at the first of their loads */
    SuggestionsPage(int people, List<Row> lists, List<Row> plain) {
        this.people = people;
        this.lists = lists;
        this.plain = plain;
    }

    void introduce(PrintStream page, Stack stack, LargePool pool, String picture, String asked) {
        page.println("# Suggestions over HTTP");
        page.println();
        page.println("What `./shipmate prove suggestions` printed, on " + Machine.words() + ".");
        page.println();
        page.printf(
                Locale.ROOT,
                "%,d people in matching-service's pool, all of whom take part; profile-service runs beside it, both with a JVM as in the container (both compilers, 614 MB)."
                        + " It was ready **%.1f s** after its start with all of them, and had found the prices %.1f s later, with one thread. At the end it had %,d MB resident. %s; at a rate the time counts from when a request was due. Beside it a plain request"
                        + " of one's own (`GET /me/avoid-list`, empty) at the same load.%n",
                people,
                pool.starting().toMillis() / 1e3,
                pool.pricing().toMillis() / 1e3,
                Machine.residentMegabytes(stack.process(Service.MATCHING).pid()),
                asked);
        page.println();
        page.println("![time to answer, by load](" + picture + ")");
        page.println();
    }

    void print(PrintStream page, List<Duration> edits, List<Sight.Seen> pauses, List<Sight.Seen> absences) {
        printLoads(page);
        printSight(page, edits, pauses, absences);
        goals.print(page);
    }

    private void printLoads(PrintStream page) {
        page.println("| load | answered | per second | p50 | p95 | p99 | plain request: per second | p50 | p99 |");
        page.println("|---|---|---|---|---|---|---|---|---|");
        for (int at = 0; at < lists.size(); at++) {
            var row = lists.get(at);
            var measured = row.measured();
            page.printf(
                    Locale.ROOT,
                    "| %s | %,d | %,.0f | %.1f ms | %.1f ms | %.1f ms | %s |%n",
                    row.name(),
                    measured.requests(),
                    measured.perSecond(),
                    millis(measured.p50()),
                    millis(measured.p95()),
                    millis(measured.p99()),
                    at < plain.size() ? plain(plain.get(at).measured()) : "| |");
            // So many at once as can be answered wait for one another: that is a throughput, and no goal.
            if (at != 1 && at != 2) {
                goals.add(
                        String.format(
                                Locale.ROOT, "%,d people, %s: p99 of the first ten at most 20 ms", people, row.name()),
                        String.format(Locale.ROOT, "%.1f ms", millis(measured.p99())),
                        millis(measured.p99()) <= GOAL_MILLIS);
            }
        }
        page.println();
        page.println(
                "\"And edits\": while every second somebody changes what they seek, and the pool is made anew of it.");
    }

    private static String plain(Measured measured) {
        return String.format(
                Locale.ROOT,
                "%,.0f | %.1f ms | %.1f ms",
                measured.perSecond(),
                millis(measured.p50()),
                millis(measured.p99()));
    }

    private void printSight(
            PrintStream page, List<Duration> edits, List<Sight.Seen> pauses, List<Sight.Seen> absences) {
        page.println();
        page.println("## How soon it shows");
        page.println(
                "From the request to profile-service until a list of matching-service shows it, through the outbox and Kafka; of others, a list on which"
                        + " they stand, of 50.");
        page.println();
        page.println("| what | times | median | slowest |");
        page.println("|---|---|---|---|");
        seen(page, "an edit of one's own, in one's own list", edits);
        seen(
                page,
                "a pause, in somebody else's",
                pauses.stream().map(Sight.Seen::gone).toList());
        seen(page, "its end", pauses.stream().map(Sight.Seen::back).toList());
        seen(
                page,
                "an OUT, in somebody else's",
                absences.stream().map(Sight.Seen::gone).toList());
        seen(page, "coming back", absences.stream().map(Sight.Seen::back).toList());
    }

    private void seen(PrintStream page, String what, List<Duration> took) {
        if (took.isEmpty()) {
            throw new DidNotHappen("Nobody has seen: " + what);
        }
        var sorted = took.stream().sorted().toList();
        double slowest = millis(sorted.getLast());
        page.printf(
                Locale.ROOT,
                "| %s | %d | %.0f ms | %.0f ms |%n",
                what,
                sorted.size(),
                millis(sorted.get(sorted.size() / 2)),
                slowest);
        goals.add(
                what + ": within a second",
                String.format(Locale.ROOT, "slowest of %d: %.0f ms", sorted.size(), slowest),
                slowest <= GOAL_SEEN_MILLIS);
    }

    Chart chart() {
        return new Chart(
                        Axis.named(
                                String.format(Locale.ROOT, "load (the first ten of %,d people)", people),
                                lists.stream().map(Row::name).toList()),
                        Axis.logarithmic(
                                "time to answer",
                                new Mark(1, "1 ms"),
                                new Mark(10, "10 ms"),
                                new Mark(100, "100 ms"),
                                new Mark(1_000, "1 s")))
                .level("goal of p99: 20 ms", GOAL_MILLIS)
                .line("p99", Chart.GREEN, points(lists, Measured::p99))
                .line("p95", Chart.BLUE, points(lists, Measured::p95))
                .line("p50", Chart.GREY, points(lists, Measured::p50))
                .line("plain request, p99", Chart.RED, points(plain, Measured::p99));
    }

    private static List<Point> points(List<Row> rows, Function<Measured, Duration> of) {
        return IntStream.range(0, rows.size())
                .mapToObj(at -> new Point(at, millis(of.apply(rows.get(at).measured()))))
                .toList();
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
