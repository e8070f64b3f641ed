package io.shipmate.notification.inbox;

import io.shipmate.kit.streams.StreamPass;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * The streams that are open at this replica. A stream keeps the position of the last item it has sent; when it is woken it
 * reads on from there. So a wake may come twice, late, or for nothing, and a slow reader holds at most one batch in memory:
 * its wakes collapse into one, and the rest waits in the database.
 */
@ApplicationScoped
class InboxStreams {

    /** More are not a person's tabs and devices; opening one more ends the oldest. */
    static final int STREAMS_OF_ONE_PERSON = 8;

    private static final Logger LOG = Logger.getLogger(InboxStreams.class);
    private static final int BATCH = 100;

    private final ConcurrentMap<UUID, Deque<MultiEmitter<? super Wake>>> open = new ConcurrentHashMap<>();
    private final FollowingTheInbox following;
    private final Clock clock;

    InboxStreams(FollowingTheInbox following, Clock clock) {
        this.following = following;
        this.clock = clock;
    }

    private enum Wake {
        UP
    }

    /** What the person is told after {@code position}, until the pass ends; a heart-beat when a wake finds nothing. */
    Multi<StreamMessage> open(StreamPass pass, long position, Locale language) {
        var reached = new AtomicLong(position);
        var left = Duration.between(clock.instant(), pass.until());
        if (!left.isPositive()) {
            return Multi.createFrom().empty();
        }
        return Multi.createFrom()
                .<Wake>emitter(emitter -> register(pass.person(), emitter), BackPressureStrategy.LATEST)
                .onItem()
                .transformToMultiAndConcatenate(_ -> whatIsNew(pass.person(), reached, language))
                .select()
                .first(left)
                .onFailure()
                .invoke(failure -> LOG.warnf("A stream ends, its reader resumes: %s", failure))
                .onFailure()
                .recoverWithCompletion();
    }

    /** Lets the person's streams look for something new. */
    void wake(UUID person) {
        var streams = open.get(person);
        if (streams != null) {
            synchronized (streams) {
                streams.forEach(stream -> stream.emit(Wake.UP));
            }
        }
    }

    /** Lets all streams look for something new, or say that they are still there. */
    void wakeAll() {
        open.keySet().forEach(this::wake);
    }

    private void register(UUID person, MultiEmitter<? super Wake> stream) {
        open.compute(person, (_, known) -> {
            var streams = known == null ? new ArrayDeque<MultiEmitter<? super Wake>>() : known;
            synchronized (streams) {
                streams.addLast(stream);
                if (streams.size() > STREAMS_OF_ONE_PERSON) {
                    streams.removeFirst().complete();
                }
            }
            return streams;
        });
        stream.onTermination(() -> unregister(person, stream));
        stream.emit(Wake.UP);
    }

    private void unregister(UUID person, MultiEmitter<? super Wake> stream) {
        open.computeIfPresent(person, (_, streams) -> {
            synchronized (streams) {
                streams.remove(stream);
                return streams.isEmpty() ? null : streams;
            }
        });
    }

    private Multi<StreamMessage> whatIsNew(UUID person, AtomicLong reached, Locale language) {
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .item(() -> following.since(person, reached.get(), BATCH, language))
                        .invoke(batch -> batch.reached().ifPresent(reached::set))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .whilst(batch -> batch.items().size() == BATCH)
                .onItem()
                .transformToMultiAndConcatenate(batch -> Multi.createFrom().iterable(messages(batch.items())));
    }

    private static List<StreamMessage> messages(List<InboxItemView> items) {
        return items.isEmpty()
                ? List.of(new StreamMessage.HeartBeat())
                : items.stream().<StreamMessage>map(StreamMessage.Told::new).toList();
    }
}
