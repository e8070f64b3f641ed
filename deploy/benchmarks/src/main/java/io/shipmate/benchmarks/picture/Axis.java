package io.shipmate.benchmarks.picture;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the two axes of a {@link Chart}, from its first mark to its last.
 *
 * @param title what it shows, and in which unit
 * @param logarithmic whether equal distances are equal factors
 */
public record Axis(String title, boolean logarithmic, List<Mark> marks) {

    /** A value with a line across the drawing and words beside it. */
    public record Mark(double at, String words) {}

    /** Copies the marks; refuses fewer than two. */
    public Axis {
        marks = List.copyOf(marks);
        if (marks.size() < 2) {
            throw new IllegalArgumentException("an axis has at least two marks");
        }
    }

    /** Equal distances are equal differences. */
    public static Axis even(String title, Mark... marks) {
        return new Axis(title, false, List.of(marks));
    }

    /** Equal distances are equal factors: all marks are above 0. */
    public static Axis logarithmic(String title, Mark... marks) {
        return new Axis(title, true, List.of(marks));
    }

    /** Things beside each other, the first at 0, the next at 1, with room before and behind them. */
    public static Axis named(String title, List<String> names) {
        var marks = IntStream.range(-1, names.size() + 1)
                .mapToObj(at -> new Mark(at, at < 0 || at == names.size() ? "" : names.get(at)))
                .toList();
        return new Axis(title, false, marks);
    }

    /** How far along it a value lies: 0 at the first mark, 1 at the last, and nowhere beyond. */
    double share(double value) {
        double from = scaled(marks.getFirst().at());
        double to = scaled(marks.getLast().at());
        return Math.clamp((scaled(value) - from) / (to - from), 0.0, 1.0);
    }

    private double scaled(double value) {
        return logarithmic ? Math.log10(value) : value;
    }
}
