package io.shipmate.benchmarks;

import io.shipmate.local.company.Employee;
import io.shipmate.local.company.Roster;
import io.shipmate.local.company.Stories;
import io.shipmate.local.company.Story;
import io.shipmate.local.stack.RosterImport;
import io.shipmate.local.stack.Service;
import io.shipmate.local.stack.Stack;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A very large company in profile-service, two thirds of whom take part. The roster comes in through the API; what people
 * tell is written by SQL, as the service would write it, because a hundred thousand opt-ins one by one would take hours.
 */
final class Crowd {

    private static final int SEED = 7;
    private static final int AT_A_TIME = 1_000;
    private static final long OUTBOX_PATIENCE_MILLIS = 900_000;

    private final Stack stack;
    private final Consumer<String> progress;
    private final Map<String, UUID> topics = new TreeMap<>();

    Crowd(Stack stack, Consumer<String> progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /** Brings everybody in, unless an earlier run has. */
    void bringIn() {
        var employees = stack.company().employees();
        try (var database = connect()) {
            if (number(database, "select count(*) from person") < employees.size()) {
                importRoster(employees);
            }
            if (number(database, "select count(*) from offer") == 0) {
                tellStories(database, employees);
            }
            awaitOutbox(database);
            // Those of an earlier run came from an issuer at another address.
            execute(database, "delete from sign_in");
            execute(
                    database,
                    "update person set sign_in_issuer = null, sign_in_subject = null where sign_in_issuer is not null");
            execute(database, "vacuum analyze");
        } catch (SQLException e) {
            throw new IllegalStateException("The people could not be brought in", e);
        }
    }

    /** What the search box of a front end knows: the topics by their keys. */
    Map<String, UUID> topics() {
        return topics;
    }

    Connection connect() throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + stack.endpoints().ports().postgresql() + "/profile";
        var connection =
                DriverManager.getConnection(url, Service.PROFILE.key(), stack.databasePassword(Service.PROFILE));
        try (var read = connection.createStatement();
                var rows = read.executeQuery("select key, id from topic")) {
            while (rows.next()) {
                topics.put(rows.getString(1), rows.getObject(2, UUID.class));
            }
        }
        return connection;
    }

    private void importRoster(List<Employee> employees) {
        progress.accept("Importing the roster of " + employees.size());
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            new RosterImport(stack.endpoints(), stack.tokens().of("admin"), client).run(Roster.csv(employees));
        }
    }

    private void tellStories(Connection database, List<Employee> employees) throws SQLException {
        progress.accept("Two thirds of them take part");
        var stories = new Stories(List.copyOf(topics.keySet()), SEED);
        database.setAutoCommit(false);
        try (var telling = new Telling(database)) {
            var told = 0;
            for (var employee : employees) {
                var story = stories.of(employee);
                if (story.takesPart()) {
                    telling.add(employee, story);
                    if (++told % AT_A_TIME == 0) {
                        telling.write();
                    }
                }
            }
            telling.write();
        }
        database.setAutoCommit(true);
    }

    /** The relay shall not work beside what is measured. */
    private void awaitOutbox(Connection database) throws SQLException {
        progress.accept("Everything is told to the neighbours");
        var end = System.nanoTime() + OUTBOX_PATIENCE_MILLIS * 1_000_000;
        try (var empty = database.prepareStatement("select pg_sleep(0.5) from outbox limit 1")) {
            while (System.nanoTime() < end) {
                try (var rows = empty.executeQuery()) {
                    if (!rows.next()) {
                        return;
                    }
                }
            }
        }
        throw new IllegalStateException("The outbox is not empty after a quarter of an hour");
    }

    static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Writes what people choose and tell, in batches. */
    private final class Telling implements AutoCloseable {

        private static final String ENTRY =
                " select id, ?, ?, ?, ?, ? from person where external_id = ?"; // position, topic, grade, words, shown
        // to

        private final Connection database;
        private final PreparedStatement participation;
        private final PreparedStatement offer;
        private final PreparedStatement seek;
        private final PreparedStatement experience;

        Telling(Connection database) throws SQLException {
            this.database = database;
            participation = database.prepareStatement("""
                update person set participation = 'IN', house_norms_accepted = now(), capacity = ?,
                    languages = cast(? as jsonb), about = ?, revision = revision + 1, version = version + 1
                where external_id = ?""");
            offer = database.prepareStatement(
                    "insert into offer (person, position, topic, level, words, shown_to)" + ENTRY);
            seek = database.prepareStatement(
                    "insert into seek (person, position, topic, need, words, shown_to)" + ENTRY);
            experience = database.prepareStatement("""
                insert into experience (person, position, topic, kind, words, shown_to, key)
                select id, ?, ?, ?, ?, ?, ? from person where external_id = ?""");
        }

        void add(Employee employee, Story story) throws SQLException {
            var id = employee.externalId();
            participation.setInt(1, story.capacity());
            var own = employee.language();
            participation.setString(2, own.equals("en") ? "[\"en\"]" : "[\"" + own + "\", \"en\"]");
            participation.setString(3, story.offers().getFirst().words());
            participation.setString(4, id);
            participation.addBatch();
            for (int i = 0; i < story.offers().size(); i++) {
                var told = story.offers().get(i);
                add(offer, i, told.topic(), told.depth().name(), told.words(), "MEMBERS", 6, id);
            }
            for (int i = 0; i < story.seeks().size(); i++) {
                var told = story.seeks().get(i);
                // Whoever seeks three things lets everybody see the third.
                add(seek, i, told.topic(), told.need().name(), told.words(), i == 2 ? "MEMBERS" : "SUGGESTED", 6, id);
            }
            for (int i = 0; i < story.experiences().size(); i++) {
                var told = story.experiences().get(i);
                var shownTo = told.kind() == Story.Kind.LIFE ? "MATCHING_ONLY" : "MEMBERS";
                experience.setString(6, topics.get(told.topic()).toString());
                add(experience, i, told.topic(), told.kind().name(), told.words(), shownTo, 7, id);
            }
        }

        private void add(
                PreparedStatement entry,
                int position,
                String topic,
                String grade,
                String words,
                String shownTo,
                int last,
                String id)
                throws SQLException {
            entry.setInt(1, position);
            entry.setObject(2, topics.get(topic));
            entry.setString(3, grade);
            entry.setString(4, words);
            entry.setString(5, shownTo);
            entry.setString(last, id);
            entry.addBatch();
        }

        void write() throws SQLException {
            offer.executeBatch();
            seek.executeBatch();
            experience.executeBatch();
            participation.executeBatch();
            database.commit();
        }

        @Override
        public void close() throws SQLException {
            participation.close();
            offer.close();
            seek.close();
            experience.close();
        }
    }
}
