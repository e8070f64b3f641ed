package io.shipmate.notification.email;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Carries what is due to the mail server, a batch at a time, on every replica. When profile-service or the mail server cannot
 * be asked it stops for this round: the mail that met the fault waits for longer, the others stay due.
 */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final int BATCH = 20;

    private final Rounds rounds;
    private final Sorting sorting;
    private final AddressBook addresses;
    private final WritingLetters writing;
    private final MailServer server;
    private final MeterRegistry metrics;
    private volatile boolean stopping;

    Postman(
            Rounds rounds,
            Sorting sorting,
            AddressBook addresses,
            WritingLetters writing,
            MailServer server,
            MeterRegistry metrics) {
        this.rounds = rounds;
        this.sorting = sorting;
        this.addresses = addresses;
        this.writing = writing;
        this.server = server;
        this.metrics = metrics;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(
            every = "${shipmate.email.look-every}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void goRound() {
        var round = rounds.begin();
        try {
            var more = !stopping;
            while (more) {
                var batch = sorting.claim(round, BATCH);
                more = carry(batch.ready()) && batch.claimed() == BATCH;
            }
        } finally {
            rounds.end(round);
        }
    }

    /** Returns false if it has to stop. */
    private boolean carry(List<Sorting.Ready> mails) {
        if (mails.isEmpty()) {
            return true;
        }
        Map<UUID, Address> known;
        try {
            known = addresses.of(
                    mails.stream().map(ready -> ready.mail().person()).toList());
        } catch (RuntimeException e) {
            LOG.warnf(
                    "%d mails wait for profile-service: %s",
                    mails.size(), e.getClass().getSimpleName());
            mails.forEach(ready -> sorting.retry(ready.mail(), "no addresses"));
            return false;
        }
        for (var i = 0; i < mails.size(); i++) {
            if (stopping) {
                sorting.release(mails.subList(i, mails.size()));
                return false;
            }
            if (!deliver(mails.get(i), known.get(mails.get(i).mail().person()))) {
                sorting.release(mails.subList(i + 1, mails.size()));
                return false;
            }
        }
        return true;
    }

    private boolean deliver(Sorting.Ready ready, Address address) {
        var mail = ready.mail();
        if (address == null) {
            sorting.drop(mail, "no address");
            count("dropped");
            return true;
        }
        if (!sorting.isInHand(mail)) {
            return true;
        }
        return switch (send(ready, address)) {
            case Outgoing.Sent _ -> {
                sorting.sent(mail);
                count("sent");
                yield true;
            }
            case Outgoing.Refused refused -> {
                LOG.infof("Mail %s is given up: %s", mail.id(), refused.why());
                sorting.giveUp(mail, refused.why());
                count("gave-up");
                yield true;
            }
            case Outgoing.Failed failed -> {
                LOG.warnf("Mail %s waits: %s", mail.id(), failed.why());
                sorting.retry(mail, failed.why());
                count("failed");
                yield false;
            }
        };
    }

    private Outgoing send(Sorting.Ready ready, Address address) {
        MimeMessage letter;
        try {
            letter = writing.write(ready.mail(), ready.reader(), address);
        } catch (MessagingException | RuntimeException e) {
            // its words may hold the address
            LOG.errorf(
                    "Mail %s cannot be written: %s",
                    ready.mail().id(), e.getClass().getSimpleName());
            return new Outgoing.Refused("cannot be written");
        }
        return server.send(letter);
    }

    private void count(String outcome) {
        metrics.counter("shipmate.email", "outcome", outcome).increment();
    }
}
