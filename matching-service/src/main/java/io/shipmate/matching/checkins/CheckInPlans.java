package io.shipmate.matching.checkins;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.Session;

/** When people are asked next about what they share, or about a seat of theirs. A row says nothing of why. */
@ApplicationScoped
class CheckInPlans {

    private final Session entities;

    CheckInPlans(Session entities) {
        this.entities = entities;
    }

    /** Some of what people are asked about of which nobody has said yet when. */
    List<Bond> unplanned(int rows) {
        return entities.createNativeQuery("""
                        select p.id as partnership, cast(null as uuid) as buddy_group, cast(null as uuid) as seat from partnership p
                            where p.state <> 'ENDED' and not exists (select 1 from check_in_plan c where c.partnership = p.id)
                        union all
                        select null, g.id, null from buddy_group g where g.state = 'ACTIVE' and cardinality(g.people) = 2
                            and not exists (select 1 from check_in_plan c where c.buddy_group = g.id)
                        union all
                        select null, null, s.id from roundtable_seat s where s.state = 'TAKEN'
                            and not exists (select 1 from check_in_plan c where c.seat = s.id)
                        limit ?1""", Object[].class)
                .setParameter(1, rows)
                .getResultStream()
                .map(row -> Bond.of(row[0], row[1], row[2]))
                .toList();
    }

    /** Plans one that has no plan yet. */
    void begin(Bond bond, Instant due) {
        put(bond, due, "nothing");
    }

    /** The check-ins about all of these come no later than by the moments drawn for each. */
    void bringNearer(Collection<Bond> bonds, Supplier<Instant> draw) {
        bonds.stream()
                .sorted(Bond.IN_ORDER)
                .forEach(bond ->
                        put(bond, draw.get(), "update set due_at = least(check_in_plan.due_at, excluded.due_at)"));
    }

    private void put(Bond bond, Instant due, String ifPlanned) {
        entities.createNativeMutationQuery("""
                        insert into check_in_plan (%s, due_at) values (?1, ?2) on conflict (about) do %s""".formatted(bond.kind().column(), ifPlanned))
                .setParameter(1, bond.id())
                .setParameter(2, due)
                .executeUpdate();
    }

    /** Some whose moment has come, locked; those that another replica is asking are left to it. */
    List<Bond> due(Instant now, int rows) {
        return entities.createNativeQuery("""
                        select c.partnership, c.buddy_group, c.seat from check_in_plan c
                        where c.due_at <= ?1 order by c.due_at limit ?2 for update of c skip locked""", Object[].class)
                .setParameter(1, now)
                .setParameter(2, rows)
                .getResultStream()
                .map(row -> Bond.of(row[0], row[1], row[2]))
                .toList();
    }

    void next(Bond bond, Instant due) {
        entities.createNativeMutationQuery("update check_in_plan set due_at = ?2 where about = ?1")
                .setParameter(1, bond.id())
                .setParameter(2, due)
                .executeUpdate();
    }

    /** Nobody is asked about what is over, but somebody may take the same seat again. */
    void forget(Bond bond) {
        entities.createNativeMutationQuery("delete from check_in_plan where about = ?1")
                .setParameter(1, bond.id())
                .executeUpdate();
    }
}
