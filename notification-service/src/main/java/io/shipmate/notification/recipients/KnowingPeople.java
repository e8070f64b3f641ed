package io.shipmate.notification.recipients;

import io.shipmate.kit.identity.SignIns;
import io.shipmate.kit.privacy.PersonalRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Keeps the copy of people as new as profile-service has told it. */
@ApplicationScoped
class KnowingPeople {

    private static final Logger LOG = Logger.getLogger(KnowingPeople.class);

    private final Recipients recipients;
    private final SignIns signIns;
    private final PersonalRecords records;

    KnowingPeople(Recipients recipients, SignIns signIns, PersonalRecords records) {
        this.recipients = recipients;
        this.signIns = signIns;
        this.records = records;
    }

    @Transactional
    void hear(PersonNews news) {
        switch (news) {
            case PersonNews.State state -> learn(state);
            case PersonNews.Erased erased -> erase(erased.person());
            case PersonNews.Ignored _ -> {}
        }
    }

    private void learn(PersonNews.State state) {
        if (!recipients.held(state.person()).learn(state)) {
            return;
        }
        if (state.signIn() == null) {
            signIns.release(state.person());
        } else {
            signIns.replace(state.signIn().issuer(), state.signIn().subject(), state.person());
        }
    }

    /** Holds the person first, so that nothing is told while the features forget. */
    private void erase(UUID person) {
        recipients.hold(person);
        records.erase(person);
        LOG.infof("Person %s is forgotten", person);
    }
}
