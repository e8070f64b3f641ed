package io.shipmate.notification.recipients;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.shipmate.kit.privacy.Forgotten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Everybody who may be told something. */
@ApplicationScoped
public class Recipients implements PanacheRepositoryBase<Recipient, UUID> {

    private final Forgotten forgotten;

    Recipients(Forgotten forgotten) {
        this.forgotten = forgotten;
    }

    /**
     * Holds the person until the transaction ends: what is told to one person is told one after the other, and no erasure
     * comes between. Who holds several people holds them in the order of their ids.
     *
     * @return false if the person is gone and must not be told anything any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hold(UUID person) {
        if (forgotten.has(person)) {
            return false;
        }
        held(person);
        return true;
    }

    /** How to tell this person something; empty if their state has not arrived yet or they are gone. */
    @Transactional
    public Optional<Reader> reader(UUID person) {
        return findByIdOptional(person).flatMap(Recipient::reader);
    }

    Recipient held(UUID person) {
        getEntityManager()
                .createNativeQuery("insert into recipient (person, revision) values (?1, 0) on conflict do nothing")
                .setParameter(1, person)
                .executeUpdate();
        return findById(person, LockModeType.PESSIMISTIC_WRITE);
    }
}
