package io.shipmate.benchmarks;

import io.shipmate.local.company.Employee;
import io.shipmate.local.stack.Service;
import io.shipmate.local.stack.Stack;
import io.shipmate.local.stack.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One of the questions that people wait for, asked by many different people with their own tokens. */
final class Question {

    private static final int ASKING = 400;
    private static final int INVITING = 2_400;
    private static final int OPEN_INVITATIONS = 5;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int WARM = 4;

    private final String name;
    private final Load load;

    private Question(String name, Load load) {
        this.name = name;
        this.load = load;
    }

    String name() {
        return name;
    }

    void warmUp(Duration atMost) {
        load.run(WARM, atMost);
    }

    Measured ask(int connections, Duration atMost) {
        return load.run(connections, atMost);
    }

    static List<Question> all(Stack stack, Population population) {
        var tokens = stack.tokens();
        var ports = stack.endpoints().ports();
        var employees = List.copyOf(population.people().values());
        var asking = employees.stream()
                .limit(ASKING)
                .map(employee -> tokens.of(employee.externalId()))
                .toList();
        int profile = ports.of(Service.PROFILE);
        int matching = ports.of(Service.MATCHING);
        return List.of(
                new Question("`GET /me` (profile)", new Load(profile, OK, gets(asking, List.of("/api/profile/v1/me")))),
                new Question("`GET /people?q=` (profile)", new Load(profile, OK, gets(asking, searches(employees)))),
                new Question(
                        "`GET /me/suggestions` (matching)",
                        new Load(matching, OK, gets(asking, List.of("/api/matching/v1/me/suggestions")))),
                new Question(
                        "`POST /invitations` (matching)",
                        new Load(matching, CREATED, invitations(tokens, population.withoutReports()))));
    }

    /** What people type: a family name, or the first letters of a title. */
    private static List<String> searches(List<Employee> employees) {
        var random = new Random(1);
        return random.ints(1_000, 0, employees.size())
                .mapToObj(employees::get)
                .map(one ->
                        random.nextBoolean() ? one.familyName() : one.jobTitle().substring(0, 4))
                .map(words -> "/api/profile/v1/people?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .toList();
    }

    private static Supplier<Optional<byte[]>> gets(List<String> tokens, List<String> paths) {
        var requests = new ArrayList<byte[]>();
        for (int i = 0; i < Math.max(tokens.size(), paths.size()); i++) {
            requests.add(Connection.request("GET", paths.get(i % paths.size()), tokens.get(i % tokens.size())));
        }
        var next = new AtomicInteger();
        return () -> Optional.of(requests.get(Math.floorMod(next.getAndIncrement(), requests.size())));
    }

    /** Each invites five others at the most, and nobody who might invite them, so that every invitation is a new one. */
    private static Supplier<Optional<byte[]>> invitations(Tokens tokens, List<Map.Entry<String, Employee>> people) {
        int inviting = Math.min(INVITING, people.size() / 2);
        var senders = people.subList(0, inviting).stream()
                .map(one -> tokens.of(one.getValue().externalId()))
                .toList();
        var receivers = people.subList(inviting, people.size());
        var next = new AtomicInteger();
        return () -> {
            int number = next.getAndIncrement();
            if (number >= inviting * OPEN_INVITATIONS) {
                return Optional.empty();
            }
            var to = receivers.get(number % receivers.size()).getKey();
            var body = "{\"to\":\"" + to + "\",\"message\":\"I would like to hear how you went about it.\"}";
            return Optional.of(
                    Connection.request("POST", "/api/matching/v1/invitations", senders.get(number % inviting), body));
        };
    }
}
