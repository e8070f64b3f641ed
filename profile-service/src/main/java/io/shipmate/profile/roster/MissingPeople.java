package io.shipmate.profile.roster;

import io.shipmate.kit.database.OneColumn;
import io.shipmate.profile.sources.FactSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Compares a whole roster with the people whom its source is responsible for: those of whom it has spoken, who are at work
 * or awaited, unless a source that counts more says whether they are. Of whom a provider speaks while it is listed, the list
 * need not know. In the database, however many there are.
 */
@ApplicationScoped
class MissingPeople {

    private static final String RESPONSIBLE = """
            from fact_statement s join person p on p.id = s.person
            where s.source = :source and (s.source = 'ROSTER' or s.stated_at < :begun)
            and (p.employment <> 'ALUMNUS' or p.awaited)
            and not exists (select 1 from fact_statement b where b.person = p.id and b.source in (:better)
                and (jsonb_exists(b.facts, 'EMPLOYMENT') or jsonb_exists(b.facts, 'LEFT_ON')))
            """;

    private static final String NOT_THERE = """
            and not exists (select 1 from any_external_id i join roster_row r on r.external_id = i.external_id
                where i.person = p.id and r.import = :roster and not r.missing)
            and not exists (select 1 from any_external_id i join roster_row r
                on r.facts ->> 'PREVIOUS_EXTERNAL_ID' = i.external_id
                where i.person = p.id and r.import = :roster and not r.missing)
            """;

    private final Session entities;

    MissingPeople(Session entities) {
        this.entities = entities;
    }

    /** How many people the source is responsible for. */
    int responsible(RosterImport roster, Collection<FactSource> better) {
        return OneColumn.of(entities, "select count(*) " + RESPONSIBLE, Long.class)
                .setParameter("source", roster.source().toString())
                .setParameter("begun", roster.begunAt())
                .setParameterList("better", names(better))
                .getSingleResult()
                .intValue();
    }

    /** Forgets who was missing when it was compared before; returns how many rows that were. */
    int unstage(UUID roster) {
        entities.flush();
        return entities.createNativeMutationQuery(
                        "delete from roster_row where import = :roster and missing and outcome is null")
                .setParameter("roster", roster)
                .executeUpdate();
    }

    /** Makes a row of everybody who is missing, behind those of the file; returns how many there are. */
    int stage(RosterImport roster, Collection<FactSource> better) {
        return entities.createNativeMutationQuery("""
                        insert into roster_row (import, number, external_id, facts, reasons, missing)
                        select :roster, (select coalesce(max(number), 1) from roster_row where import = :roster)
                            + row_number() over (order by p.external_id), p.external_id,
                            jsonb_build_object('EXTERNAL_ID', p.external_id, 'EMPLOYMENT', 'LEFT'),
                            cast('[]' as jsonb), true
                        """ + RESPONSIBLE + NOT_THERE)
                .setParameter("roster", roster.id())
                .setParameter("source", roster.source().toString())
                .setParameter("begun", roster.begunAt())
                .setParameterList("better", names(better))
                .executeUpdate();
    }

    /** How many rows of the file have nobody's id. */
    int unreadable(UUID roster) {
        return OneColumn.of(
                        entities,
                        "select count(*) from roster_row where import = ?1 and external_id is null",
                        Long.class)
                .setParameter(1, roster)
                .getSingleResult()
                .intValue();
    }

    /** A list in SQL has one entry at least. */
    private static List<String> names(Collection<FactSource> sources) {
        return sources.isEmpty()
                ? List.of("")
                : sources.stream().map(FactSource::toString).toList();
    }
}
