package io.shipmate.notification.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.shipmate.kit.database.DatabaseAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Wakes the streams of this replica when an item is committed, whichever replica filed it, and all of them once in a while.
 * After the connection was lost it wakes all, because nobody knows what was missed.
 */
@ApplicationScoped
class InboxListener {

    private static final Logger LOG = Logger.getLogger(InboxListener.class);
    /** An interrupt does not end a socket read, so a stop waits this long at the most. */
    private static final int LISTEN_MILLIS = 500;

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final InboxStreams streams;
    private final DatabaseAddress database;
    private final Duration heartBeat;
    private volatile boolean running;
    private Thread thread;

    InboxListener(
            InboxStreams streams,
            DatabaseAddress database,
            @ConfigProperty(name = "shipmate.inbox.heart-beat", defaultValue = "20S") Duration heartBeat) {
        this.streams = streams;
        this.database = database;
        this.heartBeat = heartBeat;
    }

    void start(@Observes StartupEvent started) {
        running = true;
        thread = Thread.ofPlatform().daemon().name("inbox-listener").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(Duration.ofSeconds(2));
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
            statement.execute("listen inbox_item");
        }
        var notifications = connection.unwrap(PGConnection.class);
        streams.wakeAll();
        var lastBeat = System.nanoTime();
        while (running) {
            for (var notification : notifications.getNotifications(LISTEN_MILLIS)) {
                streams.wake(UUID.fromString(notification.getParameter()));
            }
            if (System.nanoTime() - lastBeat >= heartBeat.toNanos()) {
                streams.wakeAll();
                lastBeat = System.nanoTime();
            }
        }
    }

    private void pauseAfter(Exception failure) {
        if (!running) {
            return;
        }
        LOG.warnf("Streams are not woken until the database is back: %s", failure);
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
