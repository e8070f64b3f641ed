package io.shipmate.matching.pool;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.shipmate.kit.database.DatabaseAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears of each committed change by {@code LISTEN pool}, in every replica. It listens first and then says that everything
 * may have changed, so nothing falls between; after a lost connection it begins like that again.
 */
@ApplicationScoped
class PoolChanges {

    private static final Logger LOG = Logger.getLogger(PoolChanges.class);
    /** An interrupt does not end a socket read, so a stop waits this long at the most. */
    private static final int LISTEN_MILLIS = 500;

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final String TOPICS = "topics";
    private static final String POLICY = "policy";

    private final Event<PoolChanged> changed;
    private final DatabaseAddress database;
    private volatile boolean running;
    private Thread thread;

    PoolChanges(Event<PoolChanged> changed, DatabaseAddress database) {
        this.changed = changed;
        this.database = database;
    }

    void start(@Observes StartupEvent started) {
        running = true;
        thread = Thread.ofPlatform().daemon().name("pool-changes").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(Duration.ofSeconds(12));
    }

    private void run() {
        while (running) {
            try (var connection = database.connect()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                pauseAfter(e);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen pool");
        }
        changed.fire(PoolChanged.completely());
        var listening = connection.unwrap(PGConnection.class);
        while (running) {
            var heard = listening.getNotifications(LISTEN_MILLIS);
            if (heard != null && heard.length > 0) {
                changed.fire(change(heard));
            }
        }
    }

    private static PoolChanged change(PGNotification[] heard) {
        if (Arrays.stream(heard).anyMatch(n -> n.getParameter().equals(TOPICS))) {
            return PoolChanged.completely();
        }
        return new PoolChanged(
                Arrays.stream(heard)
                        .map(PGNotification::getParameter)
                        .filter(said -> !said.equals(POLICY))
                        .map(UUID::fromString)
                        .collect(Collectors.toUnmodifiableSet()),
                false);
    }

    private void pauseAfter(Exception failure) {
        if (!running) {
            return;
        }
        LOG.warnf("Changes of the pool are not heard, trying again: %s", failure);
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
