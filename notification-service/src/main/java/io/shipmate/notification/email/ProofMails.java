package io.shipmate.notification.email;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.shipmate.notification.recipients.ProofWanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.Timeouts;

/** The mails that prove addresses, while they wait. */
@ApplicationScoped
class ProofMails implements PanacheRepositoryBase<ProofMail, UUID> {

    /** Longer than fetching a code and a silent mail server take together. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private static final Duration PATIENCE = Duration.ofHours(24);

    private final Backoff backoff;
    private final Clock clock;

    ProofMails(Backoff backoff, Clock clock) {
        this.backoff = backoff;
        this.clock = clock;
    }

    /** Only the newest one of a person is worth sending. */
    void on(@Observes ProofWanted wanted) {
        forget(wanted.person());
        persist(new ProofMail(wanted.request(), wanted.person(), clock.instant()));
    }

    /** Takes some in hand that are due; those that another replica is looking at are left to it. */
    @Transactional
    List<ProofMail> claim(int limit) {
        var now = clock.instant();
        var due = find("dueAt <= ?1 and (claimedUntil is null or claimedUntil <= ?1) order by dueAt", now)
                .range(0, limit - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .list();
        due.forEach(mail -> mail.claim(now.plus(CLAIM)));
        return due;
    }

    @Transactional
    void done(UUID request) {
        deleteById(request);
    }

    /** Tries again later; returns false if it has been tried for long enough and is given up. */
    @Transactional
    boolean retry(UUID request) {
        var now = clock.instant();
        var waiting = findByIdOptional(request, LockModeType.PESSIMISTIC_WRITE)
                .filter(mail -> mail.askedAt().plus(PATIENCE).isAfter(now));
        waiting.ifPresent(mail -> mail.retry(now.plus(backoff.pauseAfter(mail.attempts() + 1))));
        if (waiting.isEmpty()) {
            deleteById(request);
        }
        return waiting.isPresent();
    }

    void forget(UUID person) {
        delete("person", person);
    }
}
