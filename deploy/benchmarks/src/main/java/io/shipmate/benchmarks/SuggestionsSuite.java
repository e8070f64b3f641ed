package io.shipmate.benchmarks;

import io.shipmate.local.company.Employee;
import io.shipmate.local.demo.Api;
import io.shipmate.local.demo.DidNotHappen;
import io.shipmate.local.stack.Ports;
import io.shipmate.local.stack.Service;
import io.shipmate.local.stack.Stack;
import io.shipmate.local.stack.StackSettings;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** {@code ./shipmate prove suggestions}: one's list over HTTP among very many people, and how soon it shows what has changed. */
final class SuggestionsSuite {

    static final int PEOPLE = 100_000;
    private static final String LIST = "/api/matching/v1/me/suggestions";
    private static final String PLAIN = "/api/matching/v1/me/avoid-list";
    private static final int ASKING = 256;
    private static final int OK = 200;
    private static final int CONNECTIONS = 16;
    private static final List<Integer> AT_ONCE = List.of(1, 4, 16);
    private static final List<Integer> RATES = List.of(50, 100, 200);
    private static final int EDITS = 48;
    private static final int ABSENCES = 12;
    /** As in the container (see {@link DirectorySuite}); and no refresh of the lists falls into a measurement. */
    private static final List<String> OPTIONS =
            List.of("-XX:TieredStopAtLevel=4", "-Xmx614m", "-Dshipmate.matching.list-refresh-every=PT720H");

    private static final Duration WARM = Duration.ofSeconds(40);
    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration EACH = Duration.ofSeconds(15);

    private final int people;
    private final Consumer<String> progress;
    private final List<Row> lists = new ArrayList<>();
    private final List<Row> plain = new ArrayList<>();

    /** What one kind of load came to. */
    record Row(String name, Measured measured) {}

    SuggestionsSuite(int people, Consumer<String> progress) {
        this.people = people;
        this.progress = progress;
    }

    /** Measures, prints the page and draws the picture. */
    void measure(Path state, PrintStream page, Path picture) {
        var settings = StackSettings.in(state)
                .withPorts(Ports.free())
                .withServices(Set.of(Service.PROFILE, Service.MATCHING))
                .withPeople(people)
                .withServiceOptions(OPTIONS)
                .withFresh(true);
        progress.accept("Starting profile-service and matching-service for " + people);
        try (var stack = Stack.started(settings);
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            var pool = new LargePool(stack, progress);
            pool.bringIn();
            var apis = new Api(stack.endpoints(), stack.tokens(), client, _ -> {});
            var sight = new Sight(apis, pool);
            ask(stack, apis, pool, sight);
            progress.accept("Looking at what has changed");
            var edits = sight.ownEdits(EDITS);
            var pauses = sight.others(ABSENCES, true);
            var absences = sight.others(ABSENCES, false);
            var printed = new SuggestionsPage(people, lists, plain);
            printed.introduce(page, stack, pool, picture.getFileName().toString(), asked());
            printed.print(page, edits, pauses, absences);
            printed.chart().write(picture);
        }
    }

    private void ask(Stack stack, Api apis, LargePool pool, Sight sight) {
        var tokens = asking(stack).stream()
                .map(one -> stack.tokens().of(one.externalId()))
                .toList();
        requireLists(apis, stack);
        progress.accept("Warming up");
        load(stack, tokens, LIST).run(CONNECTIONS, WARM);
        load(stack, tokens, PLAIN).run(CONNECTIONS, SHORT);
        for (int connections : AT_ONCE) {
            add(lists, connections + " at once", load(stack, tokens, LIST).run(connections, EACH));
            add(plain, connections + " at once", load(stack, tokens, PLAIN).run(connections, SHORT));
        }
        for (int rate : RATES) {
            add(lists, rate + "/s", load(stack, tokens, LIST).at(rate).run(CONNECTIONS, EACH));
            add(plain, rate + "/s", load(stack, tokens, PLAIN).at(rate).run(CONNECTIONS, SHORT));
        }
        try (var editing = Executors.newSingleThreadScheduledExecutor()) {
            var next = new AtomicInteger();
            var edits = editing.scheduleAtFixedRate(
                    () -> sight.edit(pool.changing()
                            .get(next.getAndIncrement() % pool.changing().size())),
                    0,
                    1,
                    TimeUnit.SECONDS);
            add(lists, "50/s and edits", load(stack, tokens, LIST).at(50).run(CONNECTIONS, EACH));
            if (edits.isDone()) {
                throw new DidNotHappen("Nobody has edited anything while lists were asked for.");
            }
            edits.cancel(false);
        }
    }

    private static String asked() {
        return String.format(
                Locale.ROOT,
                "%d people ask in turn for their first ten, %d s each after %d s of warming up, at rates on %d connections",
                ASKING,
                EACH.toSeconds(),
                WARM.toSeconds(),
                CONNECTIONS);
    }

    /** Who asks: people from all over the company. */
    private static List<Employee> asking(Stack stack) {
        var employees = stack.company().employees();
        int size = Math.min(ASKING, employees.size());
        return IntStream.range(0, size)
                .mapToObj(at -> employees.get((int) ((long) at * employees.size() / size)))
                .toList();
    }

    /** Empty lists are quick. */
    private static void requireLists(Api apis, Stack stack) {
        var some = asking(stack).stream().limit(20).toList();
        long full = some.stream()
                .map(one -> apis.as(one.externalId())
                        .get(Service.MATCHING, "/me/suggestions")
                        .expect(OK)
                        .json())
                .filter(list -> list.path("items").size() == 10)
                .count();
        if (full < some.size() * 9L / 10) {
            throw new DidNotHappen("Only " + full + " of " + some.size() + " lists are full.");
        }
    }

    private static Load load(Stack stack, List<String> tokens, String path) {
        var requests = tokens.stream()
                .map(token -> Connection.request("GET", path, token))
                .toList();
        var next = new AtomicInteger();
        return new Load(
                stack.endpoints().ports().of(Service.MATCHING),
                OK,
                () -> Optional.of(requests.get(Math.floorMod(next.getAndIncrement(), requests.size()))));
    }

    private void add(List<Row> rows, String name, Measured measured) {
        rows.add(new Row(name, measured));
        progress.accept(name + ": p99 " + measured.p99().toMillis() + " ms");
    }
}
