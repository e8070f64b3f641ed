package io.shipmate.session.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class People implements PanacheRepositoryBase<Person, UUID> {

    /** The person, made known if need be; nothing else is learnt of them, nor are they forgotten, until the transaction ends. */
    Person held(UUID id) {
        getEntityManager()
                .createNativeQuery("insert into person (id, revision) values (?1, 0) on conflict do nothing")
                .setParameter(1, id)
                .executeUpdate();
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
