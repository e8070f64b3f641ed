package io.shipmate.kit.privacy;

import io.shipmate.kit.database.OneColumn;
import io.shipmate.kit.sealing.LastingHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Who was erased here, remembered for good by a keyed hash of the id. Whoever is about to write something about a person that
 * came from elsewhere (an event, a neighbour's answer) asks first; from then until the transaction ends, that person is not
 * being erased, so what is written is either there before the erasure and goes with it, or is not written.
 */
@ApplicationScoped
public class Forgotten {

    private static final String USE = "person";
    /** Apart from the other locks of the service, which are numbers too. */
    private static final long LOCKS = 0x666F72676F747465L; // "forgotte"

    private final Session entities;
    private final LastingHash hashes;
    private final Clock clock;

    Forgotten(Session entities, LastingHash hashes, Clock clock) {
        this.entities = entities;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** Whether this person was erased; waits for an erasure that is under way. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean has(UUID person) {
        OneColumn.of(entities, "select cast(pg_advisory_xact_lock_shared(?1) as text)", String.class)
                .setParameter(1, lock(person))
                .getSingleResult();
        return OneColumn.of(entities, "select exists (select 1 from forgotten_person where hash = ?1)", Boolean.class)
                .setParameter(1, hashes.of(USE, person.toString()))
                .getSingleResult();
    }

    /** Those of these people who were erased. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> among(Collection<UUID> people) {
        // in one order, so that two who ask for the same people never wait for each other in a ring
        return people.stream().distinct().sorted().filter(this::has).collect(Collectors.toSet());
    }

    /** Remembers somebody who is being erased; waits for those who are writing about them. */
    void remember(UUID person) {
        OneColumn.of(entities, "select cast(pg_advisory_xact_lock(?1) as text)", String.class)
                .setParameter(1, lock(person))
                .getSingleResult();
        entities.createNativeMutationQuery(
                        "insert into forgotten_person (hash, forgotten_at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, hashes.of(USE, person.toString()))
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    private static long lock(UUID person) {
        return LOCKS ^ person.getMostSignificantBits() ^ Long.rotateLeft(person.getLeastSignificantBits(), 17);
    }
}
