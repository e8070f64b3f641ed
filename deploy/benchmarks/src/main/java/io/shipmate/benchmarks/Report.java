package io.shipmate.benchmarks;

import io.shipmate.local.stack.Service;
import io.shipmate.local.stack.Stack;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page docs/performance.md. */
final class Report {

    private final List<String> lines = new ArrayList<>();
    private final List<String> table = new ArrayList<>();

    Report(int people) {
        var runtime = Runtime.getRuntime();
        lines.add("# Performance");
        lines.add("");
        lines.add(
                "What `./shipmate prove` printed: a system with %,d people, on one machine with %d cores (%s, %s), which also runs"
                        .formatted(
                                people,
                                runtime.availableProcessors(),
                                System.getProperty("os.arch"),
                                "Java " + Runtime.version()));
        lines.add("PostgreSQL, Kafka, the issuer and the caller. Services as `./shipmate up` starts them: fast-jar, C1"
                + " only, `-Xmx256m`. Each");
        lines.add(
                "request carries a token whose signature is checked. Every caller sends its next request when the last"
                        + " is answered, so the");
        lines.add("latency is the one at full throughput, not the one at a rate. One run, 15 s each after 15 s of"
                + " warming up: read it as an order of");
        lines.add("magnitude.");
    }

    /** The page as it is, with this section's text new, or added at its end. */
    static String replacing(Path page, String title, String text) {
        try {
            var kept = new ArrayList<String>();
            boolean inside = false;
            for (var line : Files.readAllLines(page)) {
                inside = line.startsWith("## ") ? line.equals("## " + title) : inside;
                if (!inside) {
                    kept.add(line);
                }
            }
            while (!kept.isEmpty() && kept.getLast().isEmpty()) {
                kept.removeLast();
            }
            return String.join("\n", kept) + "\n\n## " + title + "\n" + text + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(String title, String text) {
        section(title, text);
    }

    void add(StartUp startUp) {
        section("Starting", startUp.markdown());
    }

    void add(Population population) {
        section(
                "Coming in",
                String.format(
                        Locale.ROOT,
                        "Roster of %,d rows imported in %.0f s. All of them opted in through the API, seven requests"
                                + " each including the token, 16 at a time, and were in the pool after %.0f s more.",
                        population.people().size(),
                        seconds(population.importing()),
                        seconds(population.optingIn())));
    }

    void add(Question question, Measured measured) {
        table.add(String.format(
                Locale.ROOT,
                "| %s | %d | %,d | %,.0f | %.1f ms | %.1f ms |",
                question.name(),
                measured.connections(),
                measured.requests(),
                measured.perSecond(),
                millis(measured.p50()),
                millis(measured.p99())));
    }

    void addMemory(Stack stack) {
        section(
                "Asking",
                "| request | connections | answered | per second | p50 | p99 |\n|---|---|---|---|---|---|\n"
                        + String.join("\n", table));
        var memory = new ArrayList<String>();
        for (var service : Service.values()) {
            memory.add("| " + service.fullName() + " | "
                    + Machine.residentMegabytes(stack.process(service).pid()) + " MB |");
        }
        section("Memory after that", "| service | resident |\n|---|---|\n" + String.join("\n", memory));
    }

    private void section(String title, String text) {
        lines.addAll(List.of("", "## " + title, text));
    }

    void print(PrintStream out) {
        lines.forEach(out::println);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
