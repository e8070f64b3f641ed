package io.shipmate.profile.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.kit.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The staged rows. Plain JDBC in batches: a roster has up to hundreds of thousands, and they are no objects with a life. */
@ApplicationScoped
class RosterRows {

    private static final int BATCH = 1_000;

    private final Session entities;
    private final ObjectMapper json;

    RosterRows(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** What became of one row. */
    record Result(int number, RowOutcome outcome, List<RowReason> reasons) {

        static Result notTakenIn(int number) {
            return new Result(number, RowOutcome.SKIPPED, List.of(RowReason.ofRow(RowReason.NOT_TAKEN_IN)));
        }
    }

    void stage(UUID roster, List<RosterRow> rows) {
        batch("""
                insert into roster_row (import, number, external_id, facts, outcome, reasons, subject)
                values (?, ?, ?, cast(? as jsonb), ?, cast(? as jsonb), ?)""", rows, (statement, row) -> {
            statement.setObject(1, roster);
            statement.setInt(2, row.number());
            statement.setString(3, row.externalId());
            statement.setString(4, row.facts() == null ? null : written(row.facts()));
            statement.setString(5, row.outcome() == null ? null : row.outcome().name());
            statement.setString(6, written(row.reasons()));
            statement.setString(7, row.subject());
        });
    }

    /** Those of these ids that are staged already. */
    Set<String> staged(UUID roster, Collection<String> externalIds) {
        return externalIds.isEmpty()
                ? Set.of()
                : Set.copyOf(OneColumn.of(
                                entities,
                                "select external_id from roster_row where import = :roster and external_id in (:ids)",
                                String.class)
                        .setParameter("roster", roster)
                        .setParameterList("ids", externalIds)
                        .getResultList());
    }

    /**
     * A row that waits for its turn, as far as its turn depends on it.
     *
     * @param manager the external id of the manager that it names, empty for none, null if it does not say
     */
    record Waiting(int number, String externalId, String manager) {}

    /** Rows that wait for their plan. */
    List<Waiting> unplanned(UUID roster) {
        return entities.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement("""
                    select number, external_id, facts ->> 'MANAGER_EXTERNAL_ID' from roster_row
                    where import = ? and outcome is null and turn is null order by number""")) {
                statement.setObject(1, roster);
                try (var found = statement.executeQuery()) {
                    var rows = new ArrayList<Waiting>();
                    while (found.next()) {
                        rows.add(new Waiting(found.getInt(1), found.getString(2), found.getString(3)));
                    }
                    return rows;
                }
            }
        });
    }

    /** Sets the turn of each row: its place in the list. */
    void plan(UUID roster, List<Waiting> inOrder) {
        var turn = new int[1];
        batch("update roster_row set turn = ? where import = ? and number = ?", inOrder, (statement, row) -> {
            statement.setInt(1, turn[0]++);
            statement.setObject(2, roster);
            statement.setInt(3, row.number());
        });
    }

    List<RosterRow> next(UUID roster, int limit) {
        return read("""
                select number, external_id, facts, missing, subject from roster_row
                where import = ? and outcome is null order by turn limit ?""", statement -> {
            statement.setObject(1, roster);
            statement.setInt(2, limit);
        });
    }

    /** Keeps what became of the rows and forgets what they said. */
    void settle(UUID roster, List<Result> results) {
        batch("""
                update roster_row set outcome = ?, reasons = cast(? as jsonb), facts = null, subject = null,
                    external_id = case when ? then null else external_id end
                where import = ? and number = ?""", results, (statement, result) -> {
            statement.setString(1, result.outcome().name());
            statement.setString(2, written(result.reasons()));
            statement.setBoolean(3, result.outcome() == RowOutcome.SKIPPED);
            statement.setObject(4, roster);
            statement.setInt(5, result.number());
        });
    }

    /** One row with what became of it, for a list. */
    record Listed(int number, String externalId, RowOutcome outcome, List<RowReason> reasons, boolean missing) {}

    List<Listed> page(UUID roster, Optional<RowOutcome> outcome, int after, int limit) {
        return entities.createNativeQuery("""
                        select number, external_id, outcome, cast(reasons as text), missing from roster_row
                        where import = ?1 and number > ?2 and (cast(?3 as text) is null or outcome = cast(?3 as text))
                        order by number limit ?4""", Object[].class)
                .setParameter(1, roster)
                .setParameter(2, after)
                .setParameter(3, outcome.map(RowOutcome::name).orElse(null))
                .setParameter(4, limit)
                .getResultStream()
                .map(row -> new Listed(
                        (int) row[0],
                        (String) row[1],
                        row[2] == null ? null : RowOutcome.valueOf((String) row[2]),
                        parsed((String) row[3], new TypeReference<List<RowReason>>() {}),
                        (boolean) row[4]))
                .toList();
    }

    /** Lets them wait for a new plan. */
    void unplan(UUID roster) {
        entities.createNativeMutationQuery("update roster_row set turn = null where import = ?1 and outcome is null")
                .setParameter(1, roster)
                .executeUpdate();
    }

    /** Forgets what rows said that are never to be applied. */
    void forgetFacts(UUID roster) {
        entities.createNativeMutationQuery(
                        "update roster_row set facts = null, subject = null where import = ?1 and outcome is null")
                .setParameter(1, roster)
                .executeUpdate();
    }

    /** Forgets the rows of one person in all imports, and that others report to them; those that wait are skipped. */
    void forget(UUID person) {
        hold(person);
        entities.createNativeMutationQuery("""
                        update roster_row set facts = jsonb_set(facts, '{MANAGER_EXTERNAL_ID}', '""')
                        where outcome is null and facts ->> 'MANAGER_EXTERNAL_ID'
                            in (select external_id from any_external_id where person = ?1)""").setParameter(1, person).executeUpdate();
        entities.createNativeMutationQuery("""
                        update roster_import i set skipped = i.skipped + waiting.n
                        from (select r.import, count(*) as n from roster_row r join any_external_id a on a.external_id = r.external_id
                              where a.person = ?1 and r.outcome is null group by r.import) waiting
                        where i.id = waiting.import""").setParameter(1, person).executeUpdate();
        entities.createNativeMutationQuery("""
                        update roster_row set external_id = null, facts = null, subject = null, outcome = coalesce(outcome, 'SKIPPED'),
                            reasons = case when outcome is null then cast(?2 as jsonb) else reasons end
                        where external_id in (select external_id from any_external_id where person = ?1)""")
                .setParameter(1, person)
                .setParameter(2, written(Result.notTakenIn(0).reasons()))
                .executeUpdate();
    }

    /** Imports before their rows, as whoever goes on with one, or discards it, does. */
    private void hold(UUID person) {
        OneColumn.of(entities, """
                        select i.id from roster_import i where i.id in (
                            select r.import from roster_row r where r.outcome is null and (
                                r.external_id in (select external_id from any_external_id where person = ?1)
                                or r.facts ->> 'MANAGER_EXTERNAL_ID'
                                    in (select external_id from any_external_id where person = ?1)))
                        order by i.id for update""", UUID.class).setParameter(1, person).getResultList();
    }

    private interface Binding<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    private interface Parameters {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private <T> void batch(String sql, List<T> rows, Binding<T> binding) {
        entities.flush();
        entities.doWork(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                var waiting = 0;
                for (var row : rows) {
                    binding.bind(statement, row);
                    statement.addBatch();
                    if (++waiting % BATCH == 0) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
            }
        });
    }

    private List<RosterRow> read(String sql, Parameters parameters) {
        return entities.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                parameters.bind(statement);
                try (var found = statement.executeQuery()) {
                    var rows = new ArrayList<RosterRow>();
                    while (found.next()) {
                        rows.add(row(found));
                    }
                    return rows;
                }
            }
        });
    }

    private RosterRow row(ResultSet found) throws SQLException {
        var facts = parsed(found.getString(3), new TypeReference<Map<RosterColumn, String>>() {});
        return new RosterRow(
                found.getInt(1), found.getString(2), facts, null, List.of(), found.getBoolean(4), found.getString(5));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private <T> T parsed(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A staged row cannot be read", e);
        }
    }
}
