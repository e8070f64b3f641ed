package io.shipmate.benchmarks.pairing;

import static io.shipmate.benchmarks.pairing.PairingSuite.millis;

import io.shipmate.benchmarks.pairing.PairingSuite.Row;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints the page of the pairing. */
final class PairingPage {

    private final String machine;
    private final List<Row> rows;

    PairingPage(String machine, List<Row> rows) {
        this.machine = machine;
        this.rows = rows;
    }

    void print(PrintStream page) {
        page.println("# Pairing buddies");
        page.println();
        page.println("What `./shipmate prove pairing` printed, on " + machine + ".");
        page.println();
        page.println(
                "Companies are generated from a seed: levels, time zones, languages and job families as uneven as they are; each person knows the");
        page.println(
                "best of those shown to them, about 30 in the end. Everybody comes before the score. Each solver runs in a process of its own with");
        page.println(
                "the heap given, which holds the graph, too; the time is that of pairing alone: the first time in a fresh JVM, the median of up");
        page.println(
                "to 25, and the least that the processors worked for one, which hardly depends on what else the machine does. JGraphT is");
        page.println("`KolmogorovWeightedMatching` 1.5.2, ended after two minutes (and one for making its graph).");
        page.println();
        page.println("![time to pair, by number of people](performance-pairing.svg)");
        page.println();
        page.println("## The engine");
        page.println(
                "| people | pairs that may meet | heap | first | median | processors, least | left out | gap, certified | proven best | verifier's objections, its time |");
        page.println("|---|---|---|---|---|---|---|---|---|---|");
        rows.forEach(row -> page.println(engine(row)));
        page.println();
        page.println("## Beside others");
        page.println(
                "| people | greedy | it leaves out | of the best score it reaches | JGraphT, median | engine, median | times as fast | same value |");
        page.println("|---|---|---|---|---|---|---|---|");
        rows.forEach(row -> page.println(beside(row)));
        new PairingGoals(rows).print(page);
    }

    private static String engine(Row row) {
        var engine = row.engine();
        return String.format(
                Locale.ROOT,
                "| %,d | %,d | %s | %s | %s | %s | %d | %.4f %% | %s | %d, %s |",
                row.people(),
                engine.number("edges"),
                row.heap(),
                millis(engine.millis("first")),
                millis(engine.millis("median")),
                millis(engine.millis("processors")),
                engine.number("leftOut"),
                100 * gap(row),
                engine.number("exact") == 1 ? "yes" : "no",
                engine.number("objections"),
                millis(engine.millis("verified")));
    }

    static double gap(Row row) {
        long bound = row.engine().number("bound");
        return (bound - row.engine().number("value")) / (double) bound;
    }

    private static String beside(Row row) {
        var engine = row.engine();
        var other = row.other();
        return String.format(
                Locale.ROOT,
                "| %,d | %s | %.1f %% | %.1f %% | %s | %s | %s | %s |",
                row.people(),
                millis(engine.millis(PairingRun.GREEDY + "median")),
                100.0 * engine.number(PairingRun.GREEDY + "leftOut") / row.people(),
                100.0 * engine.number(PairingRun.GREEDY + "value") / engine.number("bound"),
                other.ended() ? millis(other.millis("median")) : row.people() > 100_000 ? "not tried" : "did not end",
                millis(engine.millis("median")),
                other.ended() ? String.format(Locale.ROOT, "%.1f", ratio(row)) : "",
                other.ended() ? other.number("value") == engine.number("value") ? "yes" : "no" : "");
    }

    static double ratio(Row row) {
        return row.other().millis("median") / row.engine().millis("median");
    }
}
