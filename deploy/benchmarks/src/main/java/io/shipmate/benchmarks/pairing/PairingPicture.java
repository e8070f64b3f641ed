package io.shipmate.benchmarks.pairing;

import io.shipmate.benchmarks.pairing.PairingSuite.Row;
import io.shipmate.benchmarks.picture.Axis;
import io.shipmate.benchmarks.picture.Axis.Mark;
import io.shipmate.benchmarks.picture.Chart;
import io.shipmate.benchmarks.picture.Chart.Point;
import java.util.List;
import java.util.function.Function;

/** Draws how long each solver takes by the number of people, both on logarithmic scales. */
final class PairingPicture {

    private static final Axis PEOPLE = Axis.logarithmic(
            "people (median time to pair them, about 15 edges for each)",
            new Mark(100, "100"),
            new Mark(1_000, "1,000"),
            new Mark(10_000, "10,000"),
            new Mark(100_000, "100,000"),
            new Mark(1_000_000, "1,000,000"));
    private static final Axis TIME = Axis.logarithmic(
            "",
            new Mark(0.1, "0.1 ms"),
            new Mark(1, "1 ms"),
            new Mark(10, "10 ms"),
            new Mark(100, "100 ms"),
            new Mark(1_000, "1 s"),
            new Mark(10_000, "10 s"),
            new Mark(100_000, "100 s"),
            new Mark(1_000_000, "1,000 s"));

    private final List<Row> rows;

    PairingPicture(List<Row> rows) {
        this.rows = rows;
    }

    Chart chart() {
        return new Chart(PEOPLE, TIME)
                .line("engine, with proof", Chart.GREEN, points(Row::engine, "median"))
                .line("greedy", Chart.GREY, points(Row::engine, PairingRun.GREEDY + "median"))
                .line("JGraphT", Chart.RED, points(Row::other, "median"));
    }

    private List<Point> points(Function<Row, Outcome> of, String time) {
        return rows.stream()
                .filter(row -> of.apply(row).ended())
                .map(row -> new Point(row.people(), of.apply(row).millis(time)))
                .toList();
    }
}
