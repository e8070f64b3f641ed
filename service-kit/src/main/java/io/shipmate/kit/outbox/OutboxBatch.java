package io.shipmate.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends the oldest messages and deletes those that the broker has taken. */
@ApplicationScoped
class OutboxBatch {

    static final int SIZE = 200;
    private static final long LOCK = 0x736869706D617465L; // "shipmate"
    /** No new round begins after this; what is on its way then has {@code delivery.timeout.ms} left. */
    private static final Duration TIME_FOR_ROUNDS = Duration.ofSeconds(10);

    private final EntityManager entities;
    private final Broker broker;
    private final Obstacles obstacles;
    private final Duration frozenAfter;

    OutboxBatch(
            EntityManager entities,
            Broker broker,
            Obstacles obstacles,
            @ConfigProperty(name = "shipmate.outbox.frozen-after", defaultValue = "PT40S") Duration frozenAfter) {
        this.entities = entities;
        this.broker = broker;
        this.obstacles = obstacles;
        this.frozenAfter = frozenAfter;
    }

    /**
     * Runs in the caller's transaction, which also holds the lock that keeps other replicas out.
     *
     * @return how many were looked at; less than {@link #SIZE} if there are no more for now or another replica is sending
     */
    int send() {
        if (!isTheOnlyOne()) {
            return 0;
        }
        var closed = obstacles.closed();
        var oldest = entities.createQuery("""
                        from OutboxMessage where concat('shipmate.', aggregatetype) not in ?1
                        and concat('shipmate.', aggregatetype, '/', aggregateid) not in ?1 order by position""", OutboxMessage.class)
                .setParameter(1, closed)
                .setMaxResults(SIZE)
                .getResultList();
        if (!oldest.isEmpty()) {
            forget(deliver(oldest));
        }
        return oldest.size();
    }

    private boolean isTheOnlyOne() {
        // A replica that is frozen while it holds the lock loses its session, so the others need not wait for it.
        entities.createNativeQuery("select set_config('idle_in_transaction_session_timeout', ?1, true)")
                .setParameter(1, frozenAfter.toMillis() + "ms")
                .getSingleResult();
        return (boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(?1)")
                .setParameter(1, LOCK)
                .getSingleResult();
    }

    /**
     * Sends in rounds, in each the next message of every key: the next one of a key goes out only when the one before has
     * been taken, so a failure in between never turns their order around.
     *
     * @return those that the broker has taken
     */
    private List<OutboxMessage> deliver(List<OutboxMessage> messages) {
        var keys = new LinkedHashMap<String, Deque<OutboxMessage>>();
        for (var message : messages) {
            keys.computeIfAbsent(message.topic() + '/' + message.key(), _ -> new ArrayDeque<>())
                    .add(message);
        }
        var taken = new ArrayList<OutboxMessage>();
        var end = System.nanoTime() + TIME_FOR_ROUNDS.toNanos();
        while (!keys.isEmpty() && System.nanoTime() < end) {
            taken.addAll(round(keys, end));
        }
        return taken;
    }

    private Set<OutboxMessage> round(Map<String, Deque<OutboxMessage>> keys, long end) {
        var onTheirWay = new LinkedHashMap<OutboxMessage, Future<?>>();
        keys.values().removeIf(waiting -> !goes(waiting.peek(), end, onTheirWay));
        var taken = onTheirWay.entrySet().stream()
                .filter(sending -> isTaken(sending.getKey(), sending.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        keys.values().removeIf(waiting -> !taken.contains(waiting.poll()) || waiting.isEmpty());
        return taken;
    }

    private boolean goes(OutboxMessage message, long end, Map<OutboxMessage, Future<?>> onTheirWay) {
        if (System.nanoTime() >= end || !obstacles.isOpen(message)) {
            return false;
        }
        var sending = broker.send(message);
        if (sending.state() == Future.State.FAILED) {
            // Without a broker this took seconds; the next one of the topic need not find that out again.
            obstacles.met(message, sending.exceptionNow());
            return false;
        }
        onTheirWay.put(message, sending);
        return true;
    }

    private boolean isTaken(OutboxMessage message, Future<?> sending) {
        try {
            sending.get();
            obstacles.passed(message);
            return true;
        } catch (ExecutionException e) {
            obstacles.met(message, e.getCause());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void forget(List<OutboxMessage> taken) {
        if (!taken.isEmpty()) {
            entities.createQuery("delete from OutboxMessage where id in ?1")
                    .setParameter(1, taken.stream().map(OutboxMessage::id).toList())
                    .executeUpdate();
        }
    }
}
