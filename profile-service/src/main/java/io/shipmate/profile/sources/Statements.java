package io.shipmate.profile.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.kit.database.OneColumn;
import io.shipmate.profile.people.HrField;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The statements that are kept. Plain JDBC in batches, as rosters are read. */
@ApplicationScoped
class Statements {

    private final Session entities;
    private final ObjectMapper json;

    Statements(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** What all sources state of these people. */
    Map<UUID, List<Statement>> of(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return entities.doReturningWork(connection -> {
            try (var query = connection.prepareStatement("""
                    select person, source, facts, stated_at from fact_statement
                    where person = any (?) order by person, source""")) {
                query.setArray(1, connection.createArrayOf("uuid", people.toArray()));
                var statements = new HashMap<UUID, List<Statement>>();
                try (var found = query.executeQuery()) {
                    while (found.next()) {
                        var statement = read(found);
                        statements
                                .computeIfAbsent(statement.person(), _ -> new ArrayList<>())
                                .add(statement);
                    }
                }
                return statements;
            }
        });
    }

    private Statement read(ResultSet found) throws SQLException {
        return new Statement(
                found.getObject(1, UUID.class),
                FactSource.of(found.getString(2)),
                facts(found.getString(3)),
                found.getObject(4, OffsetDateTime.class).toInstant());
    }

    /** Keeps these, in place of what the same sources stated before. */
    void keep(Collection<Statement> statements) {
        if (statements.isEmpty()) {
            return;
        }
        entities.flush();
        entities.doWork(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into fact_statement (person, source, facts, stated_at) values (?, ?, cast(? as jsonb), ?)
                    on conflict (person, source) do update set facts = excluded.facts, stated_at = excluded.stated_at""")) {
                for (var statement : statements) {
                    insert.setObject(1, statement.person());
                    insert.setString(2, statement.source().toString());
                    insert.setString(3, text(statement.facts()));
                    insert.setObject(4, statement.at().atOffset(ZoneOffset.UTC));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** Forgets what a source stated of somebody. */
    void forget(UUID person, FactSource source) {
        entities.createNativeMutationQuery("delete from fact_statement where person = ?1 and source = ?2")
                .setParameter(1, person)
                .setParameter(2, source.toString())
                .executeUpdate();
    }

    /** Those who report to somebody report to them under another id. */
    void renameManager(String from, String to) {
        entities.createNativeMutationQuery(
                        "update fact_statement set facts = jsonb_set(facts, '{MANAGER}', to_jsonb(cast(?2 as text))) where facts ->> 'MANAGER' = ?1")
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
    }

    /** Forgets that anybody reports to somebody. */
    void forgetAsManager(UUID manager) {
        entities.createNativeMutationQuery("""
                        update fact_statement set facts = jsonb_set(facts, '{MANAGER}', 'null')
                        where facts ->> 'MANAGER' in (select external_id from any_external_id where person = ?1)""").setParameter(1, manager).executeUpdate();
    }

    /** Forgets all that a source ever stated. */
    void forget(FactSource source) {
        entities.createNativeMutationQuery("delete from fact_statement where source = ?1")
                .setParameter(1, source.toString())
                .executeUpdate();
    }

    /** Some of those for whom an order of sources makes a difference, or did, in the order of their ids. */
    List<UUID> peopleOfSeveralSources(Optional<UUID> after, int limit) {
        return OneColumn.of(entities, """
                        select person from fact_statement where person > coalesce(?1, cast(?2 as uuid))
                        group by person having count(*) > 1
                        order by person limit ?3""", UUID.class)
                .setParameter(1, after.orElse(null), UUID.class)
                .setParameter(2, new UUID(0, 0))
                .setParameter(3, limit)
                .getResultList();
    }

    private String text(Map<HrField, String> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Map<HrField, String> facts(String text) {
        try {
            return json.readValue(text, new TypeReference<EnumMap<HrField, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A statement cannot be read", e);
        }
    }
}
