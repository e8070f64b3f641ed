package io.shipmate.matching.pool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.shipmate.kit.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Everybody whom matching knows. */
@ApplicationScoped
public class Members {

    private static final String COLUMNS =
            "select person, employment, participation, manager, zone, goes_on, cast(match as text) from pool_entry ";

    private final Session entities;
    private final ObjectMapper json;
    private final ObjectReader facts;

    Members(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
        this.facts = json.readerFor(MatchFacts.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** What is known of somebody, if anything is. */
    @Transactional
    public Optional<Member> find(UUID person) {
        return of(List.of(person)).stream().findFirst();
    }

    /** What is known of these people; who is unknown is absent. */
    @Transactional
    public List<Member> of(Collection<UUID> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return entities.createNativeQuery(COLUMNS + "where person in (?1)", Object[].class)
                .setParameterList(1, people)
                .getResultStream()
                .map(this::member)
                .toList();
    }

    /** Everybody. */
    @Transactional
    public List<Member> everybody() {
        return entities.createNativeQuery(COLUMNS, Object[].class)
                .getResultStream()
                .map(this::member)
                .toList();
    }

    /**
     * Locks these people until the transaction ends, always in the same order, so that two who lock the same people wait
     * for one another and never for ever. Who changes what somebody has room for locks them first.
     *
     * @return what is known of them, by their ids; who is unknown is absent
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Member> lock(UUID... people) {
        return entities.createNativeQuery(COLUMNS + "where person in (?1) order by person for update", Object[].class)
                .setParameterList(1, List.of(people))
                .getResultStream()
                .map(this::member)
                .collect(Collectors.toMap(Member::person, Function.identity()));
    }

    /** Whether one of the two reports to the other, at any distance. Leads through people who do not take part. */
    @Transactional
    public boolean inOneReportingLine(UUID one, UUID other) {
        return reportsTo(one, other) || reportsTo(other, one);
    }

    /** Those of these people who report to somebody, or to whom that one reports, at any distance. */
    @Transactional
    public Set<UUID> inLineWith(UUID person, Collection<UUID> among) {
        if (among.isEmpty()) {
            return Set.of();
        }
        return OneColumn.of(entities, """
                        with recursive above (person) as (
                            select manager from pool_entry where person = ?1
                            union
                            select p.manager from pool_entry p join above on p.person = above.person),
                        below (person) as (
                            select person from pool_entry where manager = ?1
                            union
                            select p.person from pool_entry p join below on p.manager = below.person)
                        select person from above where person in (?2)
                        union
                        select person from below where person in (?2)""", UUID.class)
                .setParameter(1, person)
                .setParameterList(2, among)
                .getResultStream()
                .filter(other -> !other.equals(person))
                .collect(Collectors.toSet());
    }

    /** {@code union} and not {@code union all}: it ends also where the managers stand in a circle. */
    private boolean reportsTo(UUID person, UUID above) {
        return OneColumn.of(entities, """
                        with recursive line (person) as (
                            select manager from pool_entry where person = ?1
                            union
                            select p.manager from pool_entry p join line on p.person = line.person)
                        select exists (select 1 from line where person = ?2)""", Boolean.class)
                .setParameter(1, person)
                .setParameter(2, above)
                .getSingleResult();
    }

    /** Keeps a newer state. Returns false, changing nothing, when the state known is as new or newer. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean keep(PersonNews.State state) {
        return entities.createNativeMutationQuery("""
                        insert into pool_entry (person, revision, employment, manager, language, zone, participation, match, goes_on)
                        values (?1, ?2, ?3, cast(?4 as uuid), cast(?5 as text), ?6, ?7, cast(?8 as jsonb), ?9)
                        on conflict (person) do update set revision = excluded.revision,
                            employment = excluded.employment, manager = excluded.manager, language = excluded.language,
                            zone = excluded.zone, participation = excluded.participation, match = excluded.match, goes_on = excluded.goes_on
                        where pool_entry.revision < excluded.revision""")
                        .setParameter(1, state.person())
                        .setParameter(2, state.revision())
                        .setParameter(3, state.employment().name())
                        .setParameter(
                                4,
                                state.manager() == null ? null : state.manager().toString())
                        .setParameter(5, state.language())
                        .setParameter(6, state.zone() == null ? "UTC" : state.zone())
                        .setParameter(7, state.participation().name())
                        .setParameter(8, state.match() == null ? null : text(state.match()))
                        .setParameter(9, state.goesOn())
                        .executeUpdate()
                == 1;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(UUID person) {
        entities.createNativeMutationQuery("delete from pool_entry where person = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }

    private Member member(Object[] row) {
        return new Member(
                (UUID) row[0],
                Employment.valueOf((String) row[1]),
                Participation.valueOf((String) row[2]),
                (UUID) row[3],
                zone((String) row[4]),
                (Boolean) row[5],
                row[6] == null ? null : read((String) row[6]));
    }

    private MatchFacts read(String text) {
        try {
            return facts.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An entry of the pool is not readable", e);
        }
    }

    private String text(MatchFacts match) {
        try {
            return json.writeValueAsString(match);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A zone that this machine's tables do not know is no reason to lose somebody. */
    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }
}
