package io.shipmate.notification.recipients;

import io.shipmate.kit.identity.SignIns;
import io.shipmate.kit.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** Keeps the copy of people as new as profile-service has told it. */
@ApplicationScoped
class KnowingPeople {

    private static final Logger LOG = Logger.getLogger(KnowingPeople.class);

    private final Recipients recipients;
    private final SignIns signIns;
    private final PersonalRecords records;
    private final Event<ProofWanted> proofs;

    KnowingPeople(Recipients recipients, SignIns signIns, PersonalRecords records, Event<ProofWanted> proofs) {
        this.proofs = proofs;
        this.recipients = recipients;
        this.signIns = signIns;
        this.records = records;
    }

    @Transactional
    void hear(PersonNews news) {
        switch (news) {
            case PersonNews.State state -> learn(state);
            case PersonNews.Erased erased -> {
                records.eraseAndConfirm(erased.person(), erased.erasure());
                LOG.infof("Erasure %s is carried out", erased.erasure());
            }
            case PersonNews.ProofIsWanted wanted -> ask(wanted);
            case PersonNews.Ignored _ -> {}
        }
    }

    private void learn(PersonNews.State state) {
        if (!recipients.hold(state.person()) || !recipients.held(state.person()).learn(state)) {
            return;
        }
        if (state.signIn() == null) {
            signIns.release(state.person());
        } else {
            signIns.replace(state.signIn().issuer(), state.signIn().subject(), state.person());
        }
        var former = state.formerSignIn();
        if (former != null) {
            signIns.retire(former.issuer(), former.subject(), state.person());
        }
    }

    /** Of somebody who is gone nothing is sent any more. */
    private void ask(PersonNews.ProofIsWanted wanted) {
        if (recipients.hold(wanted.person())) {
            proofs.fire(new ProofWanted(wanted.person(), wanted.request()));
        }
    }
}
