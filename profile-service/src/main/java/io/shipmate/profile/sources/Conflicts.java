package io.shipmate.profile.sources;

import io.shipmate.profile.people.HrField;
import io.shipmate.profile.sources.Weighing.Difference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Where a source states otherwise than the one that counts: which field and since when. The words stand in the statements. */
@ApplicationScoped
class Conflicts {

    private final Session entities;

    Conflicts(Session entities) {
        this.entities = entities;
    }

    /** One difference that is there. */
    record Conflict(UUID person, HrField field, FactSource source, Instant since) {}

    /** Makes these the differences of each of these people: new ones begin now, others are settled. */
    void become(Map<UUID, Set<Difference>> differences, Instant now) {
        var before = of(differences.keySet());
        differences.forEach((person, next) -> {
            var known = before.getOrDefault(person, Set.of());
            next.stream().filter(difference -> !known.contains(difference)).forEach(d -> begin(person, d, now));
            known.stream().filter(difference -> !next.contains(difference)).forEach(d -> settle(person, d));
        });
    }

    private Map<UUID, Set<Difference>> of(Collection<UUID> people) {
        var found = new HashMap<UUID, Set<Difference>>();
        if (!people.isEmpty()) {
            entities.createNativeQuery(
                            "select person, field, source from fact_conflict where person in (:people)", Object[].class)
                    .setParameterList("people", people)
                    .getResultStream()
                    .forEach(row -> found.computeIfAbsent((UUID) row[0], _ -> new HashSet<>())
                            .add(new Difference(HrField.valueOf((String) row[1]), FactSource.of((String) row[2]))));
        }
        return found;
    }

    private void begin(UUID person, Difference difference, Instant now) {
        entities.createNativeMutationQuery("""
                        insert into fact_conflict (person, field, source, since) values (?1, ?2, ?3, ?4)
                        on conflict do nothing""")
                .setParameter(1, person)
                .setParameter(2, difference.field().name())
                .setParameter(3, difference.source().toString())
                .setParameter(4, now)
                .executeUpdate();
    }

    private void settle(UUID person, Difference difference) {
        entities.createNativeMutationQuery("delete from fact_conflict where person = ?1 and field = ?2 and source = ?3")
                .setParameter(1, person)
                .setParameter(2, difference.field().name())
                .setParameter(3, difference.source().toString())
                .executeUpdate();
    }

    /** Forgets where a source differs on somebody, but for these fields. */
    void forgetAllBut(UUID person, FactSource source, Collection<HrField> fields) {
        entities.createNativeMutationQuery(
                        "delete from fact_conflict where person = :person and source = :source and field not in (:fields)")
                .setParameter("person", person)
                .setParameter("source", source.toString())
                .setParameterList("fields", fields.stream().map(HrField::name).toList())
                .executeUpdate();
    }

    /** Forgets those of people of whom only one source speaks any more. */
    void forgetThoseOfOneSource() {
        entities.createNativeMutationQuery("""
                        delete from fact_conflict c
                        where not exists (select 1 from fact_statement s where s.person = c.person and s.source <> c.source)""").executeUpdate();
    }

    /** In a fixed order, so that pages are stable. */
    List<Conflict> page(Optional<UUID> person, Optional<HrField> field, List<String> after, int limit) {
        var first = after.isEmpty();
        return entities.createNativeQuery("""
                        select person, field, source, since from fact_conflict
                        where (cast(:person as text) is null or person = cast(cast(:person as text) as uuid))
                        and (cast(:field as text) is null or field = cast(:field as text))
                        and (person, field, source) > (cast(:afterPerson as uuid), :afterField, :afterSource)
                        order by person, field, source limit :limit""", Object[].class)
                .setParameter("person", person.map(UUID::toString).orElse(null))
                .setParameter("field", field.map(HrField::name).orElse(null))
                .setParameter("afterPerson", first ? new UUID(0, 0).toString() : after.get(0))
                .setParameter("afterField", first ? "" : after.get(1))
                .setParameter("afterSource", first ? "" : after.get(2))
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Conflict(
                        (UUID) row[0], HrField.valueOf((String) row[1]), FactSource.of((String) row[2]), (Instant)
                                row[3]))
                .toList();
    }
}
