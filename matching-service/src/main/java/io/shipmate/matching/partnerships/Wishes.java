package io.shipmate.matching.partnerships;

import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.kit.sealing.Seals;
import io.shipmate.matching.pool.Employment;
import io.shipmate.matching.pool.Members;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Who wants a partnership to go on that rests because one of the two has left. Whoever has left says so at profile-service, for all of theirs;
 * the other says so here. Nothing of it is logged or told before both have.
 */
@ApplicationScoped
class Wishes {

    private static final String YES = "Y";
    private static final String NO = "N";

    private final Session entities;
    private final Seals seals;
    private final Members members;

    Wishes(Session entities, Seals seals, Members members) {
        this.entities = entities;
        this.seals = seals;
        this.members = members;
    }

    /** Nobody has said yes yet. */
    void begin(Partnership partnership) {
        entities.flush();
        partnership.members().forEach(person -> put(partnership, person, false));
    }

    void put(Partnership partnership, UUID person, boolean keepGoing) {
        entities.createNativeMutationQuery("""
                        insert into keep_going (partnership, person, choice) values (?1, ?2, ?3)
                        on conflict (partnership, person) do update set choice = excluded.choice""")
                .setParameter(1, partnership.id())
                .setParameter(2, person)
                .setParameter(3, seals.seal(keepGoing ? YES : NO, SealingScope.of(person), place(partnership)))
                .executeUpdate();
    }

    void forget(Partnership partnership) {
        entities.createNativeMutationQuery("delete from keep_going where partnership = ?1")
                .setParameter(1, partnership.id())
                .executeUpdate();
    }

    /** Whether both want it to go on, and those of them who have left can be reached. The partnership is locked. */
    boolean areBoth(Partnership partnership) {
        return partnership.members().stream().allMatch(person -> wants(partnership, person));
    }

    /** What this one of the two has said. */
    boolean wants(Partnership partnership, UUID person) {
        return members.find(person)
                .filter(member -> member.employment() == Employment.ALUMNUS)
                .map(member -> member.goesOn())
                .orElseGet(() -> chosen(partnership, person));
    }

    private boolean chosen(Partnership partnership, UUID person) {
        return entities.createNativeQuery(
                        "select choice from keep_going where partnership = ?1 and person = ?2", Object[].class)
                .setParameter(1, partnership.id())
                .setParameter(2, person)
                .getResultStream()
                .findFirst()
                .map(row -> seals.open((byte[]) row[0], SealingScope.of(person), place(partnership)))
                .filter(YES::equals)
                .isPresent();
    }

    private static SealedPlace place(Partnership partnership) {
        return new SealedPlace("keep_going.choice", partnership.id());
    }
}
