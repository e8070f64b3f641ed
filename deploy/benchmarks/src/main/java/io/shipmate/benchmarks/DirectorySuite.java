package io.shipmate.benchmarks;

import io.shipmate.local.stack.Ports;
import io.shipmate.local.stack.Service;
import io.shipmate.local.stack.Stack;
import io.shipmate.local.stack.StackSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** {@code ./shipmate prove directory}: searching among very many people, each kind of question at 16 connections. */
final class DirectorySuite {

    static final String TITLE = "Finding people";
    static final int PEOPLE = 100_000;
    private static final int CONNECTIONS = 16;
    private static final int ASKING = 64;
    private static final int OK = 200;
    private static final List<Integer> RATES = List.of(50, 100, 200);
    /** What the image of {@code deploy/images} gives a service in 1 GiB: both compilers, and 60 % of the memory. */
    private static final List<String> AS_IN_A_CONTAINER = List.of("-XX:TieredStopAtLevel=4", "-Xmx614m");

    private static final Duration WARM = Duration.ofSeconds(40);
    private static final Duration EACH = Duration.ofSeconds(4);
    private static final Duration ALL = Duration.ofSeconds(30);

    private final int people;
    private final Consumer<String> progress;
    private final List<String> lines = new ArrayList<>();

    DirectorySuite(int people, Consumer<String> progress) {
        this.people = people;
        this.progress = progress;
    }

    /** Measures, and returns the section for the page. */
    String measure(Path state, boolean fresh) {
        var settings = StackSettings.in(state)
                .withPorts(Ports.free())
                .withServices(Set.of(Service.PROFILE))
                .withPeople(people)
                .withServiceOptions(AS_IN_A_CONTAINER)
                .withFresh(fresh);
        progress.accept("Starting profile-service for a directory of " + people);
        try (var stack = Stack.started(settings)) {
            var crowd = new Crowd(stack, progress);
            crowd.bringIn();
            var tokens = stack.company().employees().stream()
                    .limit(ASKING)
                    .map(employee -> stack.tokens().of(employee.externalId()))
                    .toList();
            tokens.forEach(token -> SearchMix.read(stack, "/api/profile/v1/me", token));
            measure(stack, crowd, tokens);
        }
        return String.join("\n", lines);
    }

    private void measure(Stack stack, Crowd crowd, List<String> tokens) {
        var kinds = new SearchMix(stack, crowd.topics()).paths(stack, tokens.getFirst());
        var mix = new ArrayList<String>();
        int most = kinds.values().stream().mapToInt(List::size).max().orElseThrow();
        for (int i = 0; i < most; i++) {
            for (var paths : kinds.values()) {
                mix.add(paths.get(i % paths.size()));
            }
        }
        progress.accept("Warming up");
        ask(stack, tokens, mix, CONNECTIONS, WARM);
        lines.add(String.format(
                Locale.ROOT,
                "%,d people in the roster, two thirds of whom take part, with only profile-service running, its"
                        + " JVM as in the container (both compilers, 614 MB). %d connections, %d s each (the mixture longer), after %d s of warming up. Lists of 20, the deep"
                        + " pages up to 6,000 people down. Unless a rate is named, each connection asks again as soon as it is"
                        + " answered.%n",
                people,
                CONNECTIONS,
                EACH.toSeconds(),
                WARM.toSeconds()));
        lines.add("| asked for | answered | per second | p50 | p95 | p99 |");
        lines.add("|---|---|---|---|---|---|");
        row(
                "oneself (`GET /me`), for comparison",
                ask(stack, tokens, List.of("/api/profile/v1/me"), CONNECTIONS, EACH));
        kinds.forEach((name, paths) -> row(name, ask(stack, tokens, paths, CONNECTIONS, EACH)));
        row("**all of these, mixed**", ask(stack, tokens, mix, CONNECTIONS, ALL));
        for (int rate : RATES) {
            row(
                    "the same, " + rate + " a second, due at even intervals",
                    load(stack, tokens, mix).at(rate).run(CONNECTIONS, ALL));
        }
        row("the same on 1 connection", ask(stack, tokens, mix, 1, ALL));
    }

    private static Measured ask(
            Stack stack, List<String> tokens, List<String> paths, int connections, Duration atMost) {
        return load(stack, tokens, paths).run(connections, atMost);
    }

    private static Load load(Stack stack, List<String> tokens, List<String> paths) {
        var next = new AtomicInteger();
        int port = stack.endpoints().ports().of(Service.PROFILE);
        return new Load(port, OK, () -> {
            int number = next.getAndIncrement();
            return Optional.of(
                    Connection.request("GET", paths.get(number % paths.size()), tokens.get(number % tokens.size())));
        });
    }

    private void row(String name, Measured measured) {
        var line = String.format(
                Locale.ROOT,
                "| %s | %,d | %,.0f | %.1f ms | %.1f ms | %.1f ms |",
                name,
                measured.requests(),
                measured.perSecond(),
                millis(measured.p50()),
                millis(measured.p95()),
                millis(measured.p99()));
        lines.add(line);
        progress.accept(line);
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
