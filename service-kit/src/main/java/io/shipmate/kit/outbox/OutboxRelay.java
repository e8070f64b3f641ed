package io.shipmate.kit.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.shipmate.kit.database.DatabaseAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Sends what the outbox holds, in batches, in order. It sleeps in {@code LISTEN} until a commit wakes it. Of several
 * replicas one sends at a time: the lock belongs to the transaction of the batch, so a replica that dies lets go of it.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    /** An interrupt does not end a socket read, so a stop waits this long at the most. */
    private static final int LISTEN_MILLIS = 500;

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final OutboxBatch batch;
    private final DatabaseAddress database;
    private volatile boolean running;
    private boolean failing;
    private Thread thread;

    OutboxRelay(OutboxBatch batch, DatabaseAddress database) {
        this.batch = batch;
        this.database = database;
    }

    void start(@Observes StartupEvent started) {
        running = true;
        thread = Thread.ofPlatform().daemon().name("outbox-relay").start(this::run);
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

    /** Ends by an exception only, or when the relay stops. Sends before each wait: another replica may have died. */
    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen outbox");
        }
        var notifications = connection.unwrap(PGConnection.class);
        while (running) {
            while (running && QuarkusTransaction.requiringNew().timeout(60).call(batch::send) == OutboxBatch.SIZE) {
                failing = false;
            }
            if (failing) {
                LOG.info("The outbox is sending again");
                failing = false;
            }
            notifications.getNotifications(LISTEN_MILLIS);
        }
    }

    private void pauseAfter(Exception failure) {
        if (!running) {
            return;
        }
        if (!failing) {
            LOG.warnf("The outbox waits, nothing is lost: %s", failure);
            failing = true;
        }
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
