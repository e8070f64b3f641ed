package io.shipmate.session.privacy;

import io.shipmate.kit.privacy.PersonalRecords;
import io.shipmate.session.circles.Memberships;
import io.shipmate.session.people.GettingToKnow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Forgetting somebody in every feature. Before any of them forgets, the sign-in is taken away and all circles are held: what
 * the person was just writing is either there already and goes, or is refused. Else it would outlive the key to it.
 */
@ApplicationScoped
class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    private final GettingToKnow knowing;
    private final Memberships memberships;
    private final PersonalRecords records;

    Forgetting(GettingToKnow knowing, Memberships memberships, PersonalRecords records) {
        this.knowing = knowing;
        this.memberships = memberships;
        this.records = records;
    }

    @Transactional
    void forget(UUID person) {
        knowing.forget(person);
        memberships.holdAllOf(person);
        records.erase(person);
        LOG.infof("Person %s is forgotten", person);
    }
}
