package io.shipmate.matching.rounds;

import io.quarkus.scheduler.Scheduled;
import io.shipmate.kit.streams.StreamTickets;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells live how far a round's job is. A stream reads the round every so often, says what it finds if it has changed, and ends with the job: few people
 * follow few jobs, and each stream is as good as new at any replica.
 */
@ApplicationScoped
class RoundProgress {

    private static final Logger LOG = Logger.getLogger(RoundProgress.class);
    private static final Duration BEAT = Duration.ofSeconds(20);

    private final Planning planning;
    private final StreamTickets tickets;
    private final Clock clock;
    private final Duration pause;

    RoundProgress(
            Planning planning,
            StreamTickets tickets,
            Clock clock,
            @ConfigProperty(name = "shipmate.matching.rounds.stream-every", defaultValue = "PT0.5S") Duration pause) {
        this.planning = planning;
        this.tickets = tickets;
        this.clock = clock;
        this.pause = pause;
    }

    /** What a stream says. */
    sealed interface Message {

        /** It is further, or over. */
        record Further(long change, RoundProgressView progress) implements Message {}

        /** Nothing new, but still there. */
        record HeartBeat() implements Message {}
    }

    /** Everything after the change that was seen last, until the job is over or the caller's time is. */
    Multi<Message> follow(UUID programme, UUID round, long lastSeen, Instant until) {
        var left = Duration.between(clock.instant(), until);
        if (!left.isPositive()) {
            return Multi.createFrom().empty();
        }
        var seen = new AtomicLong(lastSeen);
        var quiet = new AtomicLong();
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .item(() -> planning.one(programme, round))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(pause)
                .whilst(RoundProgress::isWorkedOn)
                .onItem()
                .transformToMultiAndConcatenate(view -> Multi.createFrom().iterable(messages(view, seen, quiet)))
                .select()
                .first(left)
                .onFailure()
                .invoke(failure -> LOG.warnf("A stream ends, its reader resumes: %s", failure))
                .onFailure()
                .recoverWithCompletion();
    }

    private static boolean isWorkedOn(RoundView round) {
        return round.state() == RoundState.QUEUED || round.state() == RoundState.RUNNING;
    }

    private List<Message> messages(RoundView round, AtomicLong seen, AtomicLong quiet) {
        if (round.progress().change() > seen.get()) {
            seen.set(round.progress().change());
            quiet.set(0);
            return List.of(new Message.Further(seen.get(), RoundProgressView.of(round)));
        }
        var silent = pause.multipliedBy(quiet.incrementAndGet());
        if (silent.compareTo(BEAT) < 0) {
            return List.of();
        }
        quiet.set(0);
        return List.of(new Message.HeartBeat());
    }

    @Scheduled(every = "10m", delayed = "5m")
    void forgetOldTickets() {
        tickets.forgetOld();
    }
}
