package io.shipmate.profile.hris;

import io.shipmate.kit.database.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * While the database is away, one delivery at a time finds out whether it is back; the others are told at once to come again.
 * Otherwise each of them would wait for the pool, and a provider that waits for long counts it as a failure of its own kind.
 */
@ApplicationScoped
class DatabaseOutage {

    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean probing = new AtomicBoolean();

    /**
     * Does the work, unless the database is away and somebody else is finding out whether it is back.
     *
     * @throws HrisRefused.OutOfService if it has not been tried
     */
    <T> T unlessAway(Supplier<T> work) {
        if (!away.get()) {
            return watched(work);
        }
        if (!probing.compareAndSet(false, true)) {
            throw new HrisRefused.OutOfService();
        }
        try {
            return watched(work);
        } finally {
            probing.set(false);
        }
    }

    private <T> T watched(Supplier<T> work) {
        try {
            var done = work.get();
            away.set(false);
            return done;
        } catch (RuntimeException | AssertionError e) {
            away.set(Fault.of(e) == Fault.AWAY);
            throw e;
        }
    }
}
