package io.shipmate.benchmarks.goals;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The page docs/performance-matching.md: the goals of all pages that speak of matching, as they stand on these. */
public final class GoalsPage {

    private record Source(String title, String part, String page, String picture) {}

    private static final List<Source> SOURCES = List.of(
            new Source("Pairing buddies", "pairing", "performance-pairing.md", "performance-pairing.svg"),
            new Source("Rules and reasons", "rules", "performance-rules.md", ""),
            new Source(
                    "Suggestions, over HTTP",
                    "suggestions",
                    "performance-suggestions.md",
                    "performance-suggestions.svg"),
            new Source("Suggestions, who is shown", "exposure", "performance-exposure.md", "performance-exposure.svg"),
            new Source("Roundtables", "roundtables", "performance-roundtables.md", "performance-roundtables.svg"));

    private static final String MICRO = "performance-micro.md";

    private final Path docs;

    /** Reads the pages in this folder. */
    public GoalsPage(Path docs) {
        this.docs = docs;
    }

    /** Prints the goals of each page that there is. */
    public void print(PrintStream page) {
        page.println("# Matching: what was meant to be reached, and what was");
        page.println();
        page.println(
                "Gathered by `./shipmate prove` from the pages named below, each of which says where and how it was"
                        + " measured.");
        if (Files.exists(docs.resolve(MICRO))) {
            page.println("What single steps of the engine cost is on [" + MICRO + "](" + MICRO + ").");
        }
        SOURCES.forEach(source -> print(source, page));
    }

    private void print(Source source, PrintStream page) {
        var rows = rows(docs.resolve(source.page()));
        page.println();
        page.println("## " + source.title());
        if (rows.isEmpty()) {
            page.println("Not measured yet by `./shipmate prove " + source.part() + "`.");
            return;
        }
        page.println("`./shipmate prove " + source.part() + "`: [" + source.page() + "](" + source.page() + ")");
        page.println();
        if (!source.picture().isEmpty() && Files.exists(docs.resolve(source.picture()))) {
            page.println("![" + source.title() + "](" + source.picture() + ")");
            page.println();
        }
        page.println(Goals.HEAD);
        page.println(Goals.RULE);
        rows.forEach(page::println);
    }

    private static List<String> rows(Path page) {
        if (!Files.exists(page)) {
            return List.of();
        }
        try (var lines = Files.lines(page)) {
            return lines.dropWhile(line -> !line.equals(Goals.TITLE))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("#"))
                    .filter(line -> line.startsWith("| ") && !line.equals(Goals.HEAD))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
