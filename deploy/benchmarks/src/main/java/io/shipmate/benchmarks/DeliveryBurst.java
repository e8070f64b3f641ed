package io.shipmate.benchmarks;

import io.shipmate.local.demo.Api;
import io.shipmate.local.demo.DidNotHappen;
import io.shipmate.local.demo.SignedIn;
import io.shipmate.local.process.Waiting;
import io.shipmate.local.stack.Ports;
import io.shipmate.local.stack.Service;
import io.shipmate.local.stack.Stack;
import io.shipmate.local.stack.StackSettings;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * An HR system that delivers thousands of webhooks at once, at the real profile-service, while its database restarts. Every
 * delivery has to be answered, by 200 or by 503; the latter come again, as a provider sends them again; and in the end each
 * that was answered by 200 has to be there, applied.
 */
final class DeliveryBurst {

    private static final int SENDERS = 16;
    private static final Duration PROMISED = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final int deliveries;
    private final Consumer<String> progress;

    DeliveryBurst(int deliveries, Consumer<String> progress) {
        this.deliveries = deliveries;
        this.progress = progress;
    }

    /** How long the database was away. */
    private record Outage(Duration away) {}

    void measure(Path state, PrintStream page) {
        var settings = StackSettings.in(state)
                .withPorts(Ports.free())
                .withServices(Set.of(Service.PROFILE))
                .withFresh(true);
        progress.accept("Starting profile-service");
        try (var stack = Stack.started(settings);
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            var admin = new Api(stack.endpoints(), stack.tokens(), client, _ -> {}).as("admin");
            progress.accept("Warming up");
            burst(stack, admin, deliveries / 5, () -> {});
            progress.accept("Delivering " + deliveries + ", the database restarts in the middle");
            var outage = new CompletableFuture<Outage>();
            var burst = burst(stack, admin, deliveries, () -> outage.completeAsync(() -> restart(stack)));
            print(page, burst, outage.join());
        }
    }

    /** What came of it, and how long it took until everything was applied. */
    private record Burst(Senders.Outcome outcome, Duration applied) {}

    private Burst burst(Stack stack, SignedIn admin, int count, Runnable inTheMiddle) {
        var connection = connection(admin);
        long began = System.nanoTime();
        var port = stack.endpoints().of(Service.PROFILE).getPort();
        var outcome = new Senders(port, connection, count, inTheMiddle).run(SENDERS);
        if (!outcome.statuses().keySet().stream().allMatch(Set.of(200, 503)::contains)) {
            throw new DidNotHappen("Deliveries were answered with " + outcome.statuses());
        }
        progress.accept("Answered: " + outcome.statuses() + "; waiting until all are applied");
        var ofConnection = "select count(*) from hris_delivery where connection = '" + connection + "'";
        require(stack, ofConnection, count);
        awaitApplied(stack, connection);
        require(stack, ofConnection + " and state = 'APPLIED'", count);
        return new Burst(outcome, Duration.ofNanos(System.nanoTime() - began));
    }

    /** Makes a connection and returns its id. */
    private static String connection(SignedIn admin) {
        var facts = Map.of(
                "GIVEN_NAME", Map.of("from", List.of("First Name")),
                "EMAIL", Map.of("from", List.of("Work Email")),
                "JOB_TITLE", Map.of("from", List.of("Job Title")),
                "TIME_ZONE", Map.of("from", List.of(), "otherwise", "Europe/Berlin"));
        return admin.post(
                        Service.PROFILE,
                        "/hris-connections",
                        Map.of(
                                "name",
                                "Burst",
                                "provider",
                                "BAMBOOHR",
                                "secret",
                                Senders.SECRET,
                                "mapping",
                                Map.of("facts", facts)))
                .expect(201)
                .json()
                .path("connection")
                .path("id")
                .asString();
    }

    private static Outage restart(Stack stack) {
        var passwords =
                Arrays.stream(Service.values()).collect(Collectors.toMap(Service::key, stack::databasePassword));
        long began = System.nanoTime();
        stack.postgresql().stop();
        stack.postgresql().start(passwords);
        return new Outage(Duration.ofNanos(System.nanoTime() - began));
    }

    private static void awaitApplied(Stack stack, String connection) {
        var waiting =
                "select count(*) from hris_delivery where state = 'WAITING' and connection = '" + connection + "'";
        if (!Waiting.until(() -> count(stack, waiting) == 0, PATIENCE)) {
            throw new DidNotHappen("Deliveries still wait after " + PATIENCE.toMinutes() + " minutes.");
        }
    }

    private static void require(Stack stack, String query, int expected) {
        long found = count(stack, query);
        if (found != expected) {
            throw new DidNotHappen("Of " + expected + " deliveries there are " + found + ": " + query);
        }
    }

    private static long count(Stack stack, String query) {
        var url = stack.postgresql().jdbcUrl(Service.PROFILE.key());
        try (var database = DriverManager.getConnection(
                        url, Service.PROFILE.key(), stack.databasePassword(Service.PROFILE));
                var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked", e);
        }
    }

    private void print(PrintStream page, Burst burst, Outage outage) {
        page.println("# Deliveries of HR systems\n");
        page.println("What `./shipmate prove hris` printed, on " + Machine.words()
                + ".\n\n## A burst while the database restarts");
        var all = burst.outcome().answered();
        page.printf(
                Locale.ROOT,
                "%,d deliveries about %d employees by %d senders at once, each sending its next one when the last is answered;"
                        + " PostgreSQL was stopped and started again after half of them, and was away for %.1f s. What was"
                        + " answered by 503 was sent again after %d ms.%n%n",
                deliveries,
                Senders.EMPLOYEES,
                SENDERS,
                outage.away().toMillis() / 1000.0,
                Senders.PAUSE.toMillis());
        page.println("| answers | by 200 | by 503 | per second | p50 | p99 | longest |\n|---|---|---|---|---|---|---|");
        page.printf(
                Locale.ROOT,
                "| %,d | %,d | %,d | %,.0f | %.1f ms | %.1f ms | %.1f ms |%n%n",
                all.requests(),
                burst.outcome().statuses().get(200),
                burst.outcome().statuses().getOrDefault(503, 0L),
                all.perSecond(),
                all.p50().toNanos() / 1e6,
                all.p99().toNanos() / 1e6,
                burst.outcome().longest().toNanos() / 1e6);
        page.printf(
                Locale.ROOT,
                "Nothing that was answered by 200 is missing. All were applied %.0f s after the first was sent.%n",
                burst.applied().toMillis() / 1000.0);
        var interleavings = Integer.getInteger("hris.interleavings", 0);
        if (interleavings > 0) {
            page.printf(
                    Locale.ROOT,
                    "%n## Any order%n%,d random interleavings of duplicated, reordered and replayed deliveries about 50 employees"
                            + " (some 270 each) ended as the orderly run, and as many of thin ones in the state that the provider had"
                            + " then; both in %s s.%n",
                    interleavings,
                    System.getProperty("hris.interleavings.seconds"));
        }
        if (all.p99().compareTo(PROMISED) > 0) {
            throw new DidNotHappen(
                    "99 of 100 answers took up to " + all.p99().toMillis() + " ms, more than was promised.");
        }
    }
}
