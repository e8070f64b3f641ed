package io.shipmate.benchmarks.pairing;

import static io.shipmate.benchmarks.pairing.PairingSuite.millis;

import io.shipmate.benchmarks.goals.Goals;
import io.shipmate.benchmarks.pairing.PairingSuite.Row;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What was meant to be reached, and whether it was. */
final class PairingGoals {

    private final List<Row> rows;
    private final Goals goals = new Goals();

    PairingGoals(List<Row> rows) {
        this.rows = rows;
    }

    void print(PrintStream page) {
        for (Row row : rows) {
            switch (row.people()) {
                case 500 -> proven(row, 100);
                case 10_000 -> proven(row, 1_000);
                case 100_000 -> certified(row, 2_000, 0.02);
                case 1_000_000 -> certified(row, 60_000, 0.1);
                default -> {}
            }
            if (row.other().ended()) {
                double ratio = PairingPage.ratio(row);
                goals.add(
                        "%,d people: 10 times as fast as JGraphT".formatted(row.people()),
                        String.format(Locale.ROOT, "%.1f times", ratio),
                        ratio >= 10);
            }
        }
        long needlessly = rows.stream()
                .mapToLong(row -> row.engine().number("needlessly"))
                .sum();
        goals.add("nobody left out who could be in a group", needlessly + " people", needlessly == 0);
        goals.print(page);
    }

    private void proven(Row row, double most) {
        boolean exact = row.engine().number("exact") == 1;
        goals.add(
                String.format(Locale.ROOT, "%,d people: proven best in %s", row.people(), millis(most)),
                timed(row) + (exact ? ", proven" : ", not proven"),
                verdict(row, most, exact));
    }

    private void certified(Row row, double most, double percent) {
        double gap = 100 * PairingPage.gap(row);
        goals.add(
                String.format(
                        Locale.ROOT,
                        "%,d people: %s, %s of heap, gap of %s %%",
                        row.people(),
                        millis(most),
                        row.heap(),
                        percent),
                String.format(Locale.ROOT, "%s, %s, %.4f %%", timed(row), row.heap(), gap),
                verdict(row, most, gap <= percent));
    }

    private static String timed(Row row) {
        return String.format(
                Locale.ROOT,
                "median %s (first %s, processors %s)",
                millis(row.engine().millis("median")),
                millis(row.engine().millis("first")),
                millis(row.engine().millis("processors")));
    }

    /** What else the machine does makes a run longer, but hardly what the processors work for it. */
    private static String verdict(Row row, double most, boolean good) {
        if (good && row.engine().millis("median") <= most) {
            return "met";
        }
        return good && row.engine().millis("processors") <= most
                ? "met by what the processors worked, **missed** on the clock"
                : "**missed**";
    }
}
