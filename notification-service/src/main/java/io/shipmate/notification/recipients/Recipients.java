package io.shipmate.notification.recipients;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Everybody who may be told something. */
@ApplicationScoped
public class Recipients implements PanacheRepositoryBase<Recipient, UUID> {

    /** Longer than any topic keeps events (30 days). */
    private static final Duration MEMORY_OF_THE_ERASED = Duration.ofDays(35);

    private final Clock clock;

    Recipients(Clock clock) {
        this.clock = clock;
    }

    /**
     * Holds the person until the transaction ends: what is told to one person is told one after the other, and no erasure
     * comes between. Who holds several people holds them in the order of their ids.
     *
     * @return false if the person is gone and must not be told anything any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hold(UUID person) {
        return !held(person).isErased();
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

    @Scheduled(every = "6h", delayed = "10m")
    @Transactional
    void forgetTheErased() {
        delete("erasedAt < ?1", clock.instant().minus(MEMORY_OF_THE_ERASED));
    }
}
