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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

    private static final Duration PAUSE_WITHOUT_DATABASE = Duration.ofSeconds(1);
    private static final int TRANSACTION_SECONDS = 60;
    private static final Duration TIME_TO_END_A_BATCH = Duration.ofSeconds(3);

    private final OutboxBatch batch;
    private final Broker broker;
    private final DatabaseAddress database;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private boolean waiting;
    private Thread thread;

    OutboxRelay(OutboxBatch batch, Broker broker, DatabaseAddress database) {
        this.batch = batch;
        this.broker = broker;
        this.database = database;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().daemon().name("outbox-relay").start(this::run);
    }

    /** Lets the batch end that is being sent; one that waits for the broker is given up, and sent after the next start. */
    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.countDown();
        if (thread != null && !thread.join(TIME_TO_END_A_BATCH)) {
            broker.close();
            thread.join(TIME_TO_END_A_BATCH);
        }
        broker.close();
    }

    private boolean running() {
        return stopping.getCount() > 0;
    }

    private void run() {
        while (running()) {
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
        while (running()) {
            var looked = OutboxBatch.SIZE;
            while (running() && looked == OutboxBatch.SIZE) {
                looked = QuarkusTransaction.requiringNew()
                        .timeout(TRANSACTION_SECONDS)
                        .call(batch::send);
            }
            if (waiting) {
                LOG.info("The outbox has its database again");
                waiting = false;
            }
            notifications.getNotifications(LISTEN_MILLIS);
        }
    }

    private void pauseAfter(Exception failure) {
        if (running() && !waiting) {
            LOG.warnf("The outbox waits for its database, nothing is lost: %s", failure);
            waiting = true;
        }
        try {
            if (stopping.await(PAUSE_WITHOUT_DATABASE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The outbox stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
