package io.shipmate.notification.email;

import io.quarkus.scheduler.Scheduled;
import io.shipmate.notification.preferences.Channel;
import io.shipmate.notification.preferences.Wishes;
import io.shipmate.notification.recipients.Reader;
import io.shipmate.notification.recipients.Recipients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Decides which mails go out now, and writes down what became of each. */
@ApplicationScoped
class Sorting {

    private static final Duration UNTIL_THE_STATE_ARRIVES = Duration.ofSeconds(30);
    /** Somebody may end their quiet hours, or travel, while a mail waits. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(15);

    private static final Duration MEMORY = Duration.ofDays(90);

    private final Deliveries deliveries;
    private final Recipients recipients;
    private final Wishes wishes;
    private final Rounds rounds;
    private final Backoff backoff;
    private final Clock clock;

    Sorting(Deliveries deliveries, Recipients recipients, Wishes wishes, Rounds rounds, Backoff backoff, Clock clock) {
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.wishes = wishes;
        this.rounds = rounds;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** Mails that are in a round's hands, and for whom each is. */
    record Batch(int claimed, List<Ready> ready) {}

    /** A mail that goes out now. */
    record Ready(Claimed mail, Reader reader) {}

    /** Takes some mails that are due; those that must wait are postponed and those that must not go are dropped. */
    @Transactional
    Batch claim(UUID round, int limit) {
        var now = clock.instant();
        var due = deliveries.due(now, limit);
        var ready = new ArrayList<Ready>();
        for (var mail : due) {
            var claim = mail.claim(round, rounds.claimEnds());
            mayGo(mail, claim, now).ifPresent(reader -> ready.add(new Ready(claim, reader)));
        }
        return new Batch(due.size(), ready);
    }

    private Optional<Reader> mayGo(Delivery mail, Claimed claim, Instant now) {
        var known = recipients.reader(claim.person());
        if (known.isEmpty()) {
            if (backoff.isOver(claim, now)) {
                mail.drop("nobody known", now);
            } else {
                mail.postpone(now.plus(UNTIL_THE_STATE_ARRIVES));
            }
            return Optional.empty();
        }
        var against = whatIsAgainst(claim, known.get());
        if (against.isPresent()) {
            mail.drop(against.get(), now);
            return Optional.empty();
        }
        var quietUntil = wishes.quietUntil(known.get(), now);
        quietUntil.ifPresent(end -> mail.postpone(earlier(end, now.plus(LOOK_AGAIN))));
        return quietUntil.isPresent() ? Optional.empty() : known;
    }

    private Optional<String> whatIsAgainst(Claimed claim, Reader reader) {
        if (!wishes.wants(reader.person(), claim.kind(), Channel.EMAIL)) {
            return Optional.of("not wanted");
        }
        return !claim.kind().whateverParticipation() && !reader.openToNew()
                ? Optional.of("not open to new")
                : Optional.empty();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Whether it is still there, and no other round has taken it. */
    @Transactional
    boolean isInHand(Claimed mail) {
        return deliveries.held(mail).isPresent();
    }

    @Transactional
    void sent(Claimed mail) {
        change(mail, held -> held.sent(clock.instant()));
    }

    @Transactional
    void drop(Claimed mail, String why) {
        change(mail, held -> held.drop(why, clock.instant()));
    }

    @Transactional
    void giveUp(Claimed mail, String why) {
        change(mail, held -> held.giveUp(why, clock.instant()));
    }

    /** Tries again later, each time after a longer pause, and gives up after three days. */
    @Transactional
    void retry(Claimed mail, String why) {
        var now = clock.instant();
        if (backoff.isOver(mail, now)) {
            giveUp(mail, why);
        } else {
            change(mail, held -> held.retry(why, now.plus(backoff.pauseAfter(mail.attempts() + 1))));
        }
    }

    /** Lets go of mails that were not tried. */
    @Transactional
    void release(List<Ready> mails) {
        mails.forEach(ready -> change(ready.mail(), held -> held.postpone(clock.instant())));
    }

    @Scheduled(every = "6h", delayed = "15m")
    @Transactional
    void forgetDone() {
        deliveries.forgetDone(clock.instant().minus(MEMORY));
    }

    private void change(Claimed mail, Consumer<Delivery> change) {
        deliveries.held(mail).ifPresent(change);
    }
}
