package io.shipmate.benchmarks.pairing;

import io.shipmate.benchmarks.pairing.PairingSuite.Row;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Draws how long each solver takes by the number of people, both on logarithmic scales. */
final class PairingPicture {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int LEFT = 80;
    private static final int RIGHT = 590;
    private static final int TOP = 30;
    private static final int BOTTOM = 360;
    private static final double LEAST_PEOPLE = 2;
    private static final double MOST_PEOPLE = 6;
    private static final double LEAST_MILLIS = -1;
    private static final double MOST_MILLIS = 6;

    private final List<Row> rows;
    private final StringBuilder svg = new StringBuilder();

    PairingPicture(List<Row> rows) {
        this.rows = rows;
    }

    String svg() {
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">%n"
                        .formatted(WIDTH, HEIGHT));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        axes();
        line("engine, with proof", "#0b6e4f", Row::engine, "median");
        line("greedy", "#8a8a8a", Row::engine, PairingRun.GREEDY + "median");
        line("JGraphT", "#b3452c", Row::other, "median");
        return svg.append("</svg>\n").toString();
    }

    private void axes() {
        String[] people = {"100", "1,000", "10,000", "100,000", "1,000,000"};
        for (int power = 0; power < people.length; power++) {
            double x = x(Math.pow(10, power + LEAST_PEOPLE));
            stroke(x, TOP, x, BOTTOM, "#e5e5e5");
            text(x, BOTTOM + 20, "middle", "#333333", people[power]);
        }
        String[] times = {"0.1 ms", "1 ms", "10 ms", "100 ms", "1 s", "10 s", "100 s", "1,000 s"};
        for (int power = 0; power < times.length; power++) {
            double y = y(Math.pow(10, power + LEAST_MILLIS));
            stroke(LEFT, y, RIGHT, y, "#e5e5e5");
            text(LEFT - 8, y + 4, "end", "#333333", times[power]);
        }
        text(
                (LEFT + RIGHT) / 2.0,
                BOTTOM + 44,
                "middle",
                "#333333",
                "people (median time to pair them, about 15 edges for each)");
    }

    private void line(String name, String colour, Function<Row, Outcome> of, String time) {
        StringBuilder points = new StringBuilder();
        double x = 0;
        double y = 0;
        for (Row row : rows) {
            if (of.apply(row).ended()) {
                x = x(row.people());
                y = y(of.apply(row).millis(time));
                points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
                svg.append(String.format(
                        Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>%n", x, y, colour));
            }
        }
        svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n"
                .formatted(points.toString().strip(), colour));
        text(x + 10, y + 4, "start", colour, name);
    }

    private void stroke(double x1, double y1, double x2, double y2, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
                x1,
                y1,
                x2,
                y2,
                colour));
    }

    private void text(double x, double y, String anchor, String colour, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                colour,
                words));
    }

    private static double x(double people) {
        return LEFT + (Math.log10(people) - LEAST_PEOPLE) / (MOST_PEOPLE - LEAST_PEOPLE) * (RIGHT - LEFT);
    }

    private static double y(double millis) {
        return BOTTOM - (Math.log10(millis) - LEAST_MILLIS) / (MOST_MILLIS - LEAST_MILLIS) * (BOTTOM - TOP);
    }
}
