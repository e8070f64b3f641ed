package io.shipmate.matching.insights;

import io.shipmate.matching.engine.Pairs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Reads what a month's figures are made of: who takes part, and to whom they belong in the open. Knows no table in which somebody keeps something for
 * themselves, and none of invitations: how many came to nothing would tell of refusals.
 */
@ApplicationScoped
class Gathering {

    private static final String WHO_TAKES_PART =
            "p.participation = 'IN' and p.employment = 'ACTIVE' and p.match is not null";

    private final Session entities;

    Gathering(Session entities) {
        this.entities = entities;
    }

    /**
     * All there is to add up, of one moment.
     *
     * @param partners who is whose partner, and so on nobody's list for them
     */
    record Gathered(List<Participant> people, Pairs partners, List<Programme> programmes) {}

    /** Everything for a month that is over: from its first moment to the first after it. */
    @Transactional
    Gathered gather(Cut cut, Instant from, Instant to) {
        return new Gathered(people(cut, from, to), partners(), programmes(to));
    }

    private List<Participant> people(Cut cut, Instant from, Instant to) {
        return entities.createNativeQuery("""
                        with met (person, first_at, still) as (
                            select person, min(formed_at), bool_or(ended_at is null or ended_at >= :to)
                            from (select first as person, formed_at, ended_at from partnership
                                  union all select second, formed_at, ended_at from partnership) both_sides
                            where formed_at < :to group by person)
                        select p.person, p.match ->> cast(:fact as text), coalesce(met.still, false), case when met.first_at >= :from then n.since end,
                            met.first_at
                        from pool_entry p left join met on met.person = p.person left join newcomer n on n.person = p.person
                        where\s""" + WHO_TAKES_PART, Object[].class)
                .setParameter("fact", cut.fact())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .map(row -> new Participant(
                        (UUID) row[0],
                        (String) row[1],
                        (Boolean) row[2],
                        waited((Instant) row[3], (Instant) row[4]),
                        null))
                .toList();
    }

    private static Duration waited(Instant since, Instant first) {
        return since == null ? null : Duration.between(since, first);
    }

    private Pairs partners() {
        var partners = new HashMap<UUID, Set<UUID>>();
        entities.createNativeQuery("select first, second from partnership where state <> 'ENDED'", Object[].class)
                .getResultStream()
                .forEach(row -> partners.computeIfAbsent((UUID) row[0], _ -> new HashSet<>())
                        .add((UUID) row[1]));
        return Pairs.of(partners);
    }

    private List<Programme> programmes(Instant to) {
        return entities.createNativeQuery("""
                        with buddy (programme, person) as (
                            select distinct programme, unnest(people) from buddy_group
                            where formed_at < :to and (ended_at is null or ended_at >= :to) and cardinality(people) > 1)
                        select e.programme, count(e.person), count(buddy.person)
                        from enrolment e join programme g on g.id = e.programme join pool_entry p on p.person = e.person
                            left join buddy on buddy.programme = e.programme and buddy.person = e.person
                        where g.task = 'BUDDY' and g.admission = 'EVERYBODY' and g.state = 'RUNNING' and e.state = 'ENROLLED'
                            and e.since < :to and\s""" + WHO_TAKES_PART + " group by e.programme", Object[].class)
                .setParameter("to", to)
                .getResultStream()
                .map(row -> new Programme((UUID) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).intValue()))
                .toList();
    }
}
