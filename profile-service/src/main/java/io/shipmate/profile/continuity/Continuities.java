package io.shipmate.profile.continuity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Continuities implements PanacheRepositoryBase<Continuity, UUID> {

    /** The person's, made if need be; two changes of it wait for each other. The person is locked before it. */
    Continuity locked(UUID person) {
        getEntityManager()
                .createNativeQuery("insert into continuity (person) values (?1) on conflict do nothing")
                .setParameter(1, person)
                .executeUpdate();
        return findById(person, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same if there is one. */
    Optional<Continuity> lockedIfThere(UUID person) {
        return findByIdOptional(person, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Continuity> verifiedUnder(Collection<byte[]> hashes) {
        return list("addressHash in ?1 and verifiedAt is not null order by person", hashes);
    }

    List<Continuity> verifiedOf(Collection<UUID> people) {
        return list("person in ?1 and verifiedAt is not null", people);
    }

    /** Addresses in the order of their people; {@code after} is the last one seen, or null. */
    List<Continuity> withAddress(UUID after, int rows) {
        var query = after == null
                ? find("address is not null order by person")
                : find("address is not null and person > ?1 order by person", after);
        return query.range(0, rows - 1).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
