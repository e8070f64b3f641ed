package io.shipmate.session.scheduling;

import io.shipmate.kit.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The times that people have promised. The database keeps them apart (constraint {@code hold_one_place}); taking one waits
 * for whoever is taking another at the same moment, and never breaks the transaction.
 */
@ApplicationScoped
class Holds {

    private final Session entities;

    Holds(Session entities) {
        this.entities = entities;
    }

    /** Keeps a slot free for somebody. Returns false when the person is elsewhere then; true if it was kept already. */
    boolean take(UUID session, Slot slot, UUID person) {
        var taken = entities.createNativeMutationQuery("""
                        insert into hold (session, n, person, during) values (?1, ?2, ?3, tstzrange(?4, ?5))
                        on conflict do nothing""")
                        .setParameter(1, session)
                        .setParameter(2, slot.n())
                        .setParameter(3, person)
                        .setParameter(4, slot.startsAt())
                        .setParameter(5, slot.endsAt())
                        .executeUpdate()
                == 1;
        return taken || has(session, slot.n(), person);
    }

    private boolean has(UUID session, int n, UUID person) {
        return OneColumn.of(
                        entities,
                        "select exists (select 1 from hold where session = ?1 and n = ?2 and person = ?3)",
                        Boolean.class)
                .setParameter(1, session)
                .setParameter(2, n)
                .setParameter(3, person)
                .getSingleResult();
    }

    /** Which of the times, counted from 1, the person has promised to others. */
    List<Integer> promised(UUID person, List<TimeSlot> times) {
        var promised = new ArrayList<Integer>();
        for (var i = 0; i < times.size(); i++) {
            if (isPromised(person, times.get(i).start(), times.get(i).end())) {
                promised.add(i + 1);
            }
        }
        return promised;
    }

    private boolean isPromised(UUID person, Instant start, Instant end) {
        return OneColumn.of(
                        entities,
                        "select exists (select 1 from hold where person = ?1 and during && tstzrange(?2, ?3))",
                        Boolean.class)
                .setParameter(1, person)
                .setParameter(2, start)
                .setParameter(3, end)
                .getSingleResult();
    }

    /** Gives one person's time for a slot back. */
    void release(UUID session, int n, UUID person) {
        entities.createNativeMutationQuery("delete from hold where session = ?1 and n = ?2 and person = ?3")
                .setParameter(1, session)
                .setParameter(2, n)
                .setParameter(3, person)
                .executeUpdate();
    }

    /** Gives one person's time for a session back. */
    void release(UUID session, UUID person) {
        entities.createNativeMutationQuery("delete from hold where session = ?1 and person = ?2")
                .setParameter(1, session)
                .setParameter(2, person)
                .executeUpdate();
    }

    /** Gives everybody's time back for all slots of a session but the one that became the plan. */
    void releaseAllBut(UUID session, int n) {
        entities.createNativeMutationQuery("delete from hold where session = ?1 and n <> ?2")
                .setParameter(1, session)
                .setParameter(2, n)
                .executeUpdate();
    }

    /** Gives everybody's time back. */
    void releaseAll(UUID session) {
        entities.createNativeMutationQuery("delete from hold where session = ?1")
                .setParameter(1, session)
                .executeUpdate();
    }

    /** Forgets what a person has promised. */
    void forget(UUID person) {
        entities.createNativeMutationQuery("delete from hold where person = ?1")
                .setParameter(1, person)
                .executeUpdate();
    }
}
