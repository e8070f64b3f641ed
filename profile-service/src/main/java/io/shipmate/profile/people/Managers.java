package io.shipmate.profile.people;

import io.shipmate.kit.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Who reports to whom: managers may arrive after their reports, and nobody's line may lead back to them. */
@ApplicationScoped
class Managers {

    /** Of the lock that changes of reporting lines take; any number that nobody else uses. */
    private static final long TURN = 0x5E9027L;

    private final People people;
    private final Announcing announcing;
    private final Session entities;
    private final Clock clock;

    Managers(People people, Announcing announcing, Session entities, Clock clock) {
        this.people = people;
        this.announcing = announcing;
        this.entities = entities;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else changes reporting lines: two changes that are good alone may make a loop. */
    void takeTurn() {
        OneColumn.of(entities, "select cast(pg_advisory_xact_lock(?1) as text)", String.class)
                .setParameter(1, TURN)
                .getSingleResult();
    }

    /** The people whom these facts name as managers and whose first day has come, by external id. */
    Map<String, UUID> arrived(List<HrFacts> facts) {
        var named = facts.stream()
                .map(HrFacts::managerExternalId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return entities.createQuery("""
                        select p.facts.externalId, p.id from Person p
                        where p.facts.externalId in ?1 and p.joinedAt is not null""", Object[].class)
                .setParameter(1, named)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1], (a, _) -> a, HashMap::new));
    }

    /** Gives those who were there before their manager the manager who has come now. */
    void welcome(List<Person> managers) {
        var ids = managers.stream()
                .filter(Person::hasJoined)
                .collect(Collectors.toMap(p -> p.facts().externalId(), Person::id));
        if (!ids.isEmpty()) {
            people.lockedAwaiting(ids.keySet())
                    .forEach(report -> announcing.change(
                            report,
                            r -> r.reportTo(r.facts(), ids.get(r.facts().managerExternalId()), clock.instant())));
        }
    }

    /**
     * Who would report to themselves in the end.
     *
     * @param said the manager of each whose manager is another now, or null, by external ids; no loop among themselves
     */
    Set<String> looping(Map<String, String> said) {
        var line = new HashMap<>(said);
        var looping = new HashSet<String>();
        for (var person : candidates(said)) {
            if (leadsBack(person, line)) {
                looping.add(person);
                line.remove(person);
            }
        }
        return looping;
    }

    /** A loop that has something old in it leads through somebody who has reports now. */
    private Collection<String> candidates(Map<String, String> said) {
        var reporting = said.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(Map.Entry::getKey)
                .toList();
        var candidates = new HashSet<>(reporting.stream()
                .filter(person -> person.equals(said.get(person)))
                .toList());
        if (!reporting.isEmpty()) {
            candidates.addAll(entities.createQuery("""
                            select distinct p.facts.managerExternalId from Person p
                            where p.facts.managerExternalId in ?1""", String.class)
                    .setParameter(1, reporting)
                    .getResultList());
        }
        return candidates;
    }

    private boolean leadsBack(String person, Map<String, String> line) {
        var seen = new HashSet<String>();
        var above = line.get(person);
        while (above != null && !above.equals(person) && seen.add(above)) {
            above = line.containsKey(above) ? line.get(above) : known(above);
        }
        return person.equals(above);
    }

    private String known(String person) {
        return entities.createQuery(
                        "select p.facts.managerExternalId from Person p where p.facts.externalId = ?1", String.class)
                .setParameter(1, person)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
