package io.shipmate.notification.email;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.MessagingException;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Sends the mails that prove private addresses, on every replica, at once and whatever the hour. When profile-service or the mail server
 * cannot be asked, the mail waits; when it is sent again, with another code, only that one counts.
 */
@ApplicationScoped
class ProvingAddresses {

    private static final Logger LOG = Logger.getLogger(ProvingAddresses.class);
    private static final int BATCH = 10;

    private final ProofMails mails;
    private final ProofClient profile;
    private final WritingProofs writing;
    private final MailServer server;
    private final MeterRegistry metrics;
    private volatile boolean stopping;

    ProvingAddresses(
            ProofMails mails, ProofClient profile, WritingProofs writing, MailServer server, MeterRegistry metrics) {
        this.mails = mails;
        this.profile = profile;
        this.writing = writing;
        this.server = server;
        this.metrics = metrics;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void goRound() {
        for (var mail : mails.claim(BATCH)) {
            if (stopping) {
                return; // another replica takes it when the claim has run out
            }
            carry(mail);
        }
    }

    /** Never whom, and of a failure only its kind: words may hold the address. */
    private void carry(ProofMail mail) {
        try {
            var proof = profile.proof(mail.person(), mail.request());
            if (proof.isEmpty()) {
                done(mail.request(), "dropped");
                return;
            }
            switch (server.send(writing.write(mail.request(), proof.get()))) {
                case Outgoing.Sent _ -> done(mail.request(), "sent");
                case Outgoing.Refused refused -> {
                    LOG.infof("Mail %s is given up: %s", mail.request(), refused.why());
                    done(mail.request(), "gave-up");
                }
                case Outgoing.Failed failed -> wait(mail.request(), failed.why());
            }
        } catch (MessagingException _) {
            LOG.errorf("Mail %s cannot be written", mail.request());
            done(mail.request(), "gave-up");
        } catch (RuntimeException e) {
            wait(mail.request(), e.getClass().getSimpleName());
        }
    }

    private void wait(UUID request, String why) {
        LOG.warnf("Mail %s waits: %s", request, why);
        count(mails.retry(request) ? "failed" : "gave-up");
    }

    private void done(UUID request, String outcome) {
        mails.done(request);
        count(outcome);
    }

    private void count(String outcome) {
        metrics.counter("shipmate.email", "outcome", outcome).increment();
    }
}
