package io.shipmate.benchmarks;

import io.shipmate.local.company.Employee;
import io.shipmate.local.company.Roster;
import io.shipmate.local.company.Stories;
import io.shipmate.local.company.Story;
import io.shipmate.local.demo.Api;
import io.shipmate.local.demo.Catalogue;
import io.shipmate.local.demo.DidNotHappen;
import io.shipmate.local.demo.TakingPart;
import io.shipmate.local.process.Waiting;
import io.shipmate.local.stack.RosterImport;
import io.shipmate.local.stack.Service;
import io.shipmate.local.stack.Stack;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A very large company in matching-service, all of whom take part. A few, who are to change something, come in through the APIs of
 * both services; everybody else by SQL, as matching-service would have written it, while it is stopped.
 */
final class LargePool {

    private static final int SEED = 7;
    private static final int CHANGING = 24;
    private static final int AT_A_TIME = 8;
    private static final int BATCH = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<List<String>> KINSHIPS = List.of(
            List.of("data", "engineering", "CLOSE"),
            List.of("design", "product", "CLOSE"),
            List.of("customer-success", "sales", "CLOSE"),
            List.of("engineering", "product", "RELATED"),
            List.of("marketing", "sales", "RELATED"));

    private final Stack stack;
    private final Consumer<String> progress;
    private final Map<String, UUID> topics = new TreeMap<>();
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<UUID, Employee> people = new HashMap<>();
    private final List<Employee> changing;
    private Stories stories;
    private Duration starting;
    private Duration pricing;

    LargePool(Stack stack, Consumer<String> progress) {
        this.stack = stack;
        this.progress = progress;
        var employees = stack.company().employees();
        changing = IntStream.range(0, CHANGING)
                .mapToObj(at -> employees.get((int) ((at + 0.5) * employees.size() / CHANGING)))
                .toList();
    }

    /** Those who came in through the APIs. */
    List<Employee> changing() {
        return changing;
    }

    /** What the system calls somebody. */
    UUID idOf(Employee employee) {
        return ids.get(employee.externalId());
    }

    /** Whom the system calls that. */
    Optional<Employee> find(UUID id) {
        return Optional.ofNullable(people.get(id));
    }

    /** All topics by their keys. */
    Map<String, UUID> topics() {
        return topics;
    }

    Story storyOf(Employee employee) {
        return stories.of(employee);
    }

    /** From the start of matching-service until it was ready, with everybody in its pool. */
    Duration starting() {
        return starting;
    }

    /** How long it took from then until the prices were found. */
    Duration pricing() {
        return pricing;
    }

    void bringIn() {
        try (var matching = connect(Service.MATCHING)) {
            bringInThoseWhoChange(matching);
            stack.stop(Service.MATCHING);
            progress.accept("Everybody else comes in");
            fill(matching);
            progress.accept("Starting matching-service with them");
            long began = System.nanoTime();
            stack.start(Service.MATCHING);
            starting = Duration.ofNanos(System.nanoTime() - began);
            progress.accept("Ready after " + starting.toMillis() + " ms; prices are found");
            await(matching, "select count(*) from price_finding where found_for > '-infinity'", 1);
            pricing = Duration.ofNanos(System.nanoTime() - began).minus(starting);
        } catch (SQLException e) {
            throw new IllegalStateException("The people could not be brought in", e);
        }
    }

    private void bringInThoseWhoChange(Connection matching) throws SQLException {
        progress.accept(CHANGING + " people come in through the APIs");
        var coming = new LinkedHashSet<Employee>();
        coming.add(stack.company().administrator());
        changing.forEach(one -> addWithManagers(one, coming));
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            new RosterImport(stack.endpoints(), stack.tokens().of("admin"), client)
                    .run(Roster.csv(List.copyOf(coming)));
            var apis = new Api(stack.endpoints(), stack.tokens(), client, _ -> {});
            new TakingPart(apis, Catalogue.readBy(apis.as("admin")), AT_A_TIME).all(changing);
        }
        try (var profile = connect(Service.PROFILE);
                var read = profile.createStatement()) {
            try (var rows = read.executeQuery("select key, id from topic")) {
                while (rows.next()) {
                    topics.put(rows.getString(1), rows.getObject(2, UUID.class));
                }
            }
            try (var rows = read.executeQuery("select external_id, id from person where external_id is not null")) {
                while (rows.next()) {
                    ids.put(rows.getString(1), rows.getObject(2, UUID.class));
                }
            }
        }
        await(matching, "select count(*) from topic", topics.size());
        await(matching, "select count(*) from pool_entry where match is not null", CHANGING);
        stories = new Stories(List.copyOf(topics.keySet()), SEED);
    }

    private void addWithManagers(Employee employee, Set<Employee> to) {
        var next = Optional.of(employee);
        while (next.isPresent() && to.add(next.get())) {
            next = next.get().manager().flatMap(stack.company()::find);
        }
    }

    private static void await(Connection database, String count, long wanted) {
        boolean there = Waiting.until(
                () -> {
                    try {
                        return Crowd.number(database, count) >= wanted;
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                },
                PATIENCE);
        if (!there) {
            throw new DidNotHappen("Not so within " + PATIENCE.toMinutes() + " minutes: " + count + " = " + wanted);
        }
    }

    private Connection connect(Service service) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + stack.endpoints().ports().postgresql() + "/" + service.key();
        return DriverManager.getConnection(url, service.key(), stack.databasePassword(service));
    }

    /** Nobody listens now, so nobody need be told of each. The prices of the few are found anew. */
    private void fill(Connection matching) throws SQLException {
        var employees = stack.company().employees();
        employees.forEach(employee -> {
            var id = ids.computeIfAbsent(employee.externalId(), _ -> UUID.randomUUID());
            people.put(id, employee);
        });
        try (var statement = matching.createStatement()) {
            statement.execute("alter table pool_entry disable trigger pool_entry_changed");
            matching.setAutoCommit(false);
            write(matching, employees);
            tellArchitecture(matching);
            statement.execute("delete from price_finding");
            matching.commit();
            matching.setAutoCommit(true);
            statement.execute("alter table pool_entry enable trigger pool_entry_changed");
            statement.execute("vacuum analyze");
        }
    }

    private void write(Connection matching, List<Employee> employees) throws SQLException {
        try (var entry = matching.prepareStatement("""
                        insert into pool_entry (person, revision, employment, manager, language, zone, participation, match)
                        values (?, 1, 'ACTIVE', ?, ?, ?, 'IN', cast(? as jsonb)) on conflict do nothing""");
                var signIn = matching.prepareStatement(
                        "insert into sign_in (issuer, subject, person) values (?, ?, ?) on conflict do nothing")) {
            var facts = new FactsOfAMatch(topics);
            int written = 0;
            for (var employee : employees) {
                entry.setObject(1, idOf(employee));
                entry.setObject(2, employee.manager().map(ids::get).orElse(null), Types.OTHER);
                entry.setString(3, employee.language());
                entry.setString(4, employee.timeZone().getId());
                entry.setString(5, JSON.writeValueAsString(facts.of(employee, stories.of(employee))));
                entry.addBatch();
                signIn.setString(1, stack.endpoints().issuer().toString());
                signIn.setString(2, subject(employee));
                signIn.setObject(3, idOf(employee));
                signIn.addBatch();
                if (++written % BATCH == 0 || written == employees.size()) {
                    entry.executeBatch();
                    signIn.executeBatch();
                }
            }
        }
    }

    /** As the stack's issuer makes it. */
    private static String subject(Employee employee) {
        return UUID.nameUUIDFromBytes(employee.externalId().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static void tellArchitecture(Connection matching) throws SQLException {
        try (var architecture = matching.prepareStatement("""
                insert into job_architecture (revision, levels, kinships) values (0, 7, cast(? as jsonb))
                on conflict do nothing""")) {
            architecture.setString(
                    1,
                    JSON.writeValueAsString(KINSHIPS.stream()
                            .map(kin -> Map.of("one", kin.get(0), "other", kin.get(1), "closeness", kin.get(2)))
                            .toList()));
            architecture.executeUpdate();
        }
    }
}
