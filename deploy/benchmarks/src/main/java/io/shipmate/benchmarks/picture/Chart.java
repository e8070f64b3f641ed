package io.shipmate.benchmarks.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Lines and dots over two axes, each named at its right end, as SVG. */
public final class Chart {

    /** The colours, the first for what is our own. */
    public static final String GREEN = "#0b6e4f";

    public static final String RED = "#b3452c";
    public static final String BLUE = "#2f5d8a";
    public static final String GREY = "#8a8a8a";

    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;
    private static final int LEFT = 80;
    private static final int RIGHT = 580;
    private static final int TOP = 30;
    private static final int BOTTOM = 360;
    private static final int LINE = 16;
    private static final int MOST_DOTS = 30;
    private static final String FAINT = "#e5e5e5";
    private static final String DARK = "#333333";

    private final Axis across;
    private final Axis up;
    private final StringBuilder drawn = new StringBuilder();
    private final List<Label> labels = new ArrayList<>();

    /** Draws nothing but the axes yet. */
    public Chart(Axis across, Axis up) {
        this.across = across;
        this.up = up;
        for (var mark : across.marks()) {
            double x = x(mark.at());
            if (!mark.words().isEmpty()) {
                stroke(x, TOP, x, BOTTOM, FAINT, "");
            }
            text(x, BOTTOM + 20, "middle", DARK, mark.words());
        }
        for (var mark : up.marks()) {
            double y = y(mark.at());
            stroke(LEFT, y, RIGHT, y, FAINT, "");
            text(LEFT - 8, y + 4, "end", DARK, mark.words());
        }
        text((LEFT + RIGHT) / 2.0, BOTTOM + 46, "middle", DARK, across.title());
        text(LEFT - 60, TOP - 12, "start", DARK, up.title());
    }

    /** A place in the units of the axes. */
    public record Point(double x, double y) {}

    private record Label(double y, String colour, String words) {}

    /** A line through points, with a dot at each as long as they are few; none without points. */
    public Chart line(String name, String colour, List<Point> points) {
        var through = new StringBuilder();
        for (var point : points) {
            through.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.x()), y(point.y())));
        }
        drawn.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n"
                .formatted(through.toString().strip(), colour));
        return points.size() > MOST_DOTS ? named(name, colour, points) : dots(name, colour, points);
    }

    /** Dots alone. */
    public Chart dots(String name, String colour, List<Point> points) {
        for (var point : points) {
            drawn.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>%n",
                    x(point.x()),
                    y(point.y()),
                    colour));
        }
        return named(name, colour, points);
    }

    /** A dashed line at a height: what was meant to be reached. */
    public Chart level(String name, double height) {
        stroke(LEFT, y(height), RIGHT, y(height), DARK, " stroke-dasharray=\"6 4\"");
        labels.add(new Label(y(height), DARK, name));
        return this;
    }

    private Chart named(String name, String colour, List<Point> points) {
        if (!points.isEmpty()) {
            labels.add(new Label(y(points.getLast().y()), colour, name));
        }
        return this;
    }

    /** The whole drawing. */
    public String svg() {
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">%n"
                        .formatted(WIDTH, HEIGHT));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n").append(drawn);
        double below = 0;
        for (var label :
                labels.stream().sorted(Comparator.comparingDouble(Label::y)).toList()) {
            below = Math.max(label.y() + 4, below + LINE);
            svg.append(text(RIGHT + 10, below, label.colour(), label.words()));
        }
        return svg.append("</svg>\n").toString();
    }

    /** Writes the drawing beside the page that shows it. */
    public void write(Path file) {
        try {
            Files.writeString(file, svg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stroke(double x1, double y1, double x2, double y2, String colour, String how) {
        drawn.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>%n",
                x1,
                y1,
                x2,
                y2,
                colour,
                how));
    }

    private void text(double x, double y, String anchor, String colour, String words) {
        drawn.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                colour,
                words));
    }

    private static String text(double x, double y, String colour, String words) {
        return String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>%n", x, y, colour, words);
    }

    private double x(double value) {
        return LEFT + across.share(value) * (RIGHT - LEFT);
    }

    private double y(double value) {
        return BOTTOM - up.share(value) * (BOTTOM - TOP);
    }
}
