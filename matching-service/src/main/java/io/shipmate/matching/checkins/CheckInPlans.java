package io.shipmate.matching.checkins;

import io.shipmate.kit.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;

/** When each partnership is asked next. A row says nothing of why. */
@ApplicationScoped
class CheckInPlans {

    private final Session entities;

    CheckInPlans(Session entities) {
        this.entities = entities;
    }

    /** Some open partnerships of which nobody has said yet when they are asked. */
    List<UUID> unplanned(int rows) {
        return OneColumn.of(entities, """
                        select p.id from partnership p where p.state <> 'ENDED'
                            and not exists (select 1 from check_in_plan c where c.partnership = p.id) limit ?1""", UUID.class).setParameter(1, rows).getResultList();
    }

    /** Plans one that has no plan yet. */
    void begin(UUID partnership, Instant due) {
        entities.createNativeMutationQuery(
                        "insert into check_in_plan (partnership, due_at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, partnership)
                .setParameter(2, due)
                .executeUpdate();
    }

    /** The check-ins of all somebody's open partnerships come no later than by the moments drawn for each. */
    void bringNearer(UUID person, Supplier<Instant> draw) {
        var open =
                OneColumn.of(entities, """
                        select id from partnership where (first = ?1 or second = ?1) and state <> 'ENDED' order by id""", UUID.class).setParameter(1, person).getResultList();
        for (var partnership : open) {
            entities.createNativeMutationQuery("""
                            insert into check_in_plan (partnership, due_at) values (?1, ?2)
                            on conflict (partnership) do update set due_at = least(check_in_plan.due_at, excluded.due_at)""")
                    .setParameter(1, partnership)
                    .setParameter(2, draw.get())
                    .executeUpdate();
        }
    }

    /**
     * A partnership whose moment has come.
     *
     * @param active whether it neither rests nor is over
     */
    record Due(UUID partnership, boolean active, List<UUID> members) {}

    /** Some whose moment has come, locked; those that another replica is asking are left to it. */
    List<Due> due(Instant now, int rows) {
        return entities.createNativeQuery("""
                        select p.id, p.state = 'ACTIVE', p.first, p.second from check_in_plan c join partnership p on p.id = c.partnership
                        where c.due_at <= ?1 order by c.due_at limit ?2 for update of c skip locked""", Object[].class)
                .setParameter(1, now)
                .setParameter(2, rows)
                .getResultStream()
                .map(row -> new Due((UUID) row[0], (boolean) row[1], List.of((UUID) row[2], (UUID) row[3])))
                .toList();
    }

    void next(UUID partnership, Instant due) {
        entities.createNativeMutationQuery("update check_in_plan set due_at = ?2 where partnership = ?1")
                .setParameter(1, partnership)
                .setParameter(2, due)
                .executeUpdate();
    }
}
