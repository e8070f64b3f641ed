package io.shipmate.benchmarks;

import io.shipmate.local.company.Employee;
import io.shipmate.local.company.Roster;
import io.shipmate.local.demo.Api;
import io.shipmate.local.demo.Catalogue;
import io.shipmate.local.demo.DidNotHappen;
import io.shipmate.local.demo.TakingPart;
import io.shipmate.local.process.Waiting;
import io.shipmate.local.stack.RosterImport;
import io.shipmate.local.stack.Service;
import io.shipmate.local.stack.Stack;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A large company, all of whom take part: imported and opted in through the public APIs, as in the demonstration.
 *
 * @param people everybody, by what the system calls them
 * @param importing how long the roster took
 * @param optingIn how long it took until everybody had told their story, with their own token, and was in the pool
 */
record Population(Map<String, Employee> people, Duration importing, Duration optingIn) {

    private static final int AT_A_TIME = 16;
    private static final Duration CATCHING_UP = Duration.ofMinutes(10);

    static Population bringIn(Stack stack, Consumer<String> progress) {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var apis = new Api(stack.endpoints(), stack.tokens(), client, _ -> {});
            var employees = stack.company().employees();
            progress.accept("Importing the roster");
            long began = System.nanoTime();
            new RosterImport(stack.endpoints(), stack.tokens().of("admin"), client).run(Roster.csv(employees));
            long imported = System.nanoTime();
            progress.accept("Everybody tells their story and takes part");
            var outcome = new TakingPart(apis, Catalogue.readBy(apis.as("admin")), AT_A_TIME).all(employees);
            progress.accept("The pool catches up");
            awaitPool(apis, employees);
            return new Population(
                    outcome.people(),
                    Duration.ofNanos(imported - began),
                    Duration.ofNanos(System.nanoTime() - imported));
        }
    }

    /** The last ones who joined are in the pool when matching-service no longer says that they do not take part. */
    private static void awaitPool(Api apis, List<Employee> employees) {
        var last = employees.subList(employees.size() - AT_A_TIME, employees.size());
        boolean caughtUp = Waiting.until(
                () -> last.stream()
                        .noneMatch(employee -> apis.as(employee.externalId())
                                .get(Service.MATCHING, "/me/suggestions?limit=1")
                                .body()
                                .contains("NOT_TAKING_PART")),
                CATCHING_UP);
        if (!caughtUp) {
            throw new DidNotHappen("The pool did not catch up within " + CATCHING_UP.toMinutes() + " minutes.");
        }
    }

    /** Returns ids of people who lead nobody, so that none of them reports to another. */
    List<Map.Entry<String, Employee>> withoutReports() {
        Set<String> leaders = new HashSet<>();
        people.values().forEach(employee -> employee.manager().ifPresent(leaders::add));
        return people.entrySet().stream()
                .filter(one -> !leaders.contains(one.getValue().externalId()))
                .toList();
    }
}
