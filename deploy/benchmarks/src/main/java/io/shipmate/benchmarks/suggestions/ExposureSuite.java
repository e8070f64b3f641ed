package io.shipmate.benchmarks.suggestions;

import io.shipmate.benchmarks.goals.Goals;
import io.shipmate.benchmarks.picture.Axis;
import io.shipmate.benchmarks.picture.Axis.Mark;
import io.shipmate.benchmarks.picture.Chart;
import io.shipmate.matching.engine.CandidateGraph;
import io.shipmate.matching.engine.Pricing;
import io.shipmate.matching.engine.people.Candidate;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The page docs/performance-exposure.md and its picture: who is shown how often, with prices and without, and whether the lists hold the best. */
public final class ExposureSuite {

    /** The greatest company. */
    public static final int PEOPLE = 100_000;

    private static final List<Integer> SIZES = List.of(300, 3_000, 5_000, PEOPLE);
    /** Of more people all lists are made once only: minutes each time. */
    private static final int MOST_TWICE = 10_000;

    private static final long SEED = 20_261_122;
    private static final int BY_SCORE = 400;
    private static final int AT_PRICES = 20;
    private static final double MOST_UNEVEN = 0.20;
    private static final double LEAST_RECALL = 0.99;

    private final String machine;
    private final Consumer<String> progress;
    private final Goals goals = new Goals();

    /**
     * Measures.
     *
     * @param machine in words, where
     */
    public ExposureSuite(String machine, Consumer<String> progress) {
        this.machine = machine;
        this.progress = progress;
    }

    private record Row(
            int people,
            Pricing pricing,
            Duration finding,
            Optional<Exposure> without,
            Exposure with,
            Recall byScore,
            Recall atPrices) {}

    /** Measures companies of at most so many people, prints the page and draws the picture. */
    public void measure(int most, PrintStream page, Path picture) {
        var rows = SIZES.stream().filter(size -> size <= most).map(this::row).toList();
        page.println("# Suggestions: who is shown how often");
        page.println();
        page.println("What `./shipmate prove exposure` printed, on " + machine + ".");
        page.println();
        page.println(
                "The generated company of the local stack, all of whom take part. Everybody's first ten, as the service makes them: scores at the prices found for this pool, kept from being"
                        + " clones, one place in ten for who is shown most rarely; without prices there is no such place. \"By the prices alone\" is what these came to among the candidates on which they were found, before variety. Of the largest company all lists are made once only. Counted are all who could meet"
                        + " anybody: how unevenly they are shown (Gini coefficient: 0 all alike, 1 one person on every list), and how many stand on nobody's list.");
        page.println();
        page.println("![share of all places by share of people](" + picture.getFileName() + ")");
        page.println();
        page.println(
                "| people | Gini without prices | by the prices alone | with | never shown without | with | mean score for it | prices found in | one list |");
        page.println("|---|---|---|---|---|---|---|---|---|");
        rows.forEach(row -> page.println(line(row)));
        page.println();
        page.println(
                "Time is that of the clock for the prices (candidates and prices, on all processors), and what a processor worked for a list, on average.");
        page.println();
        page.println("## The best of all");
        page.println(
                "How many of the best ten the engine finds, beside a look at everybody: by score, and at the prices.");
        page.println();
        page.println("| people | lists looked at | by score | lists looked at | at prices |");
        page.println("|---|---|---|---|---|");
        rows.forEach(row -> page.println(String.format(
                Locale.ROOT,
                "| %,d | %,d | %.4f | %,d | %.4f |",
                row.people(),
                row.byScore().people(),
                row.byScore().share(),
                row.atPrices().people(),
                row.atPrices().share())));
        rows.forEach(this::judge);
        goals.print(page);
        picture(rows.stream().filter(row -> row.without().isPresent()).toList().getLast())
                .write(picture);
    }

    private Row row(int people) {
        progress.accept("Suggesting among " + people + " people");
        var colleagues = Colleagues.of(people);
        var everybody = colleagues.candidates();
        var pool = colleagues.pool();
        long began = System.nanoTime();
        var candidates =
                CandidateGraph.toSuggest(pool, SEED, Runtime.getRuntime().availableProcessors());
        var pricing = Pricing.of(candidates);
        var finding = Duration.ofNanos(System.nanoTime() - began);
        var priced = pool.priced(pricing.prices()).prepared();
        progress.accept("Prices after " + finding.toMillis() + " ms");
        var with = Exposure.of(priced, everybody);
        progress.accept("Lists at prices are made");
        var without = people > MOST_TWICE ? Optional.<Exposure>empty() : Optional.of(Exposure.of(pool, everybody));
        progress.accept("Looking at everybody");
        return new Row(
                people,
                pricing,
                finding,
                without,
                with,
                Recall.byScore(pool, sample(everybody, BY_SCORE)),
                Recall.atPrices(priced, pricing.prices(), everybody, sample(everybody, AT_PRICES)));
    }

    /** Evenly spread over all. */
    private static List<Candidate> sample(List<Candidate> all, int most) {
        int size = Math.min(most, all.size());
        return IntStream.range(0, size)
                .mapToObj(at -> all.get((int) ((long) at * all.size() / size)))
                .toList();
    }

    private static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "| %,d | %s | %.3f | %.3f | %s | %,d | %s | %.1f s | %.2f ms |",
                row.people(),
                without(row, lists -> String.format(Locale.ROOT, "%.3f", lists.gini())),
                row.pricing().after().exposure(),
                row.with().gini(),
                without(row, lists -> String.format(Locale.ROOT, "%,d", lists.neverShown())),
                row.with().neverShown(),
                without(
                        row,
                        lists -> String.format(
                                Locale.ROOT, "%+.1f %%", 100 * (row.with().meanScore() / lists.meanScore() - 1))),
                row.finding().toMillis() / 1e3,
                row.with().each().toNanos() / 1e6);
    }

    private static String without(Row row, Function<Exposure, String> words) {
        return row.without().map(words).orElse("");
    }

    private void judge(Row row) {
        var people = String.format(Locale.ROOT, "%,d people: ", row.people());
        goals.add(
                people + "Gini of exposure at most .20",
                String.format(Locale.ROOT, "%.3f", row.with().gini()),
                row.with().gini() <= MOST_UNEVEN);
        goals.add(
                people + "nobody never shown",
                String.format(Locale.ROOT, "%,d", row.with().neverShown()),
                row.with().neverShown() == 0);
        goals.add(
                people + "best ten with a recall of at least .99 of brute force",
                String.format(
                        Locale.ROOT,
                        "%.4f by score, %.4f at prices",
                        row.byScore().share(),
                        row.atPrices().share()),
                Math.min(row.byScore().share(), row.atPrices().share()) >= LEAST_RECALL);
    }

    private static Chart picture(Row row) {
        var shares = new Mark[] {
            new Mark(0, "0 %"),
            new Mark(0.25, "25 %"),
            new Mark(0.5, "50 %"),
            new Mark(0.75, "75 %"),
            new Mark(1, "100 %")
        };
        return new Chart(
                        Axis.even(
                                String.format(
                                        Locale.ROOT,
                                        "share of people, the least shown first (%,d people)",
                                        row.people()),
                                shares),
                        Axis.even("share of all places on lists", shares))
                .line("all alike", Chart.GREY, List.of(new Chart.Point(0, 0), new Chart.Point(1, 1)))
                .line(gini("with prices", row.with()), Chart.GREEN, row.with().lorenz())
                .line(
                        gini("without", row.without().orElseThrow()),
                        Chart.RED,
                        row.without().orElseThrow().lorenz());
    }

    private static String gini(String name, Exposure exposure) {
        return String.format(Locale.ROOT, "%s: Gini %.2f", name, exposure.gini());
    }
}
