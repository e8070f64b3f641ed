package io.shipmate.session.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

@ApplicationScoped
class People implements PanacheRepositoryBase<Person, UUID> {

    /** Longer than any topic keeps events (30 days). */
    private static final Duration MEMORY_OF_THE_ERASED = Duration.ofDays(35);

    private final Clock clock;

    People(Clock clock) {
        this.clock = clock;
    }

    /** The person, made known if need be; nothing else is learnt of them, nor are they forgotten, until the transaction ends. */
    Person held(UUID id) {
        getEntityManager()
                .createNativeQuery("insert into person (id, revision) values (?1, 0) on conflict do nothing")
                .setParameter(1, id)
                .executeUpdate();
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps of a person only that they are gone. */
    void forget(UUID id) {
        held(id).erase(clock.instant());
    }

    @Scheduled(every = "6h", delayed = "10m")
    @Transactional
    void forgetTheErased() {
        delete("erasedAt < ?1", clock.instant().minus(MEMORY_OF_THE_ERASED));
    }
}
