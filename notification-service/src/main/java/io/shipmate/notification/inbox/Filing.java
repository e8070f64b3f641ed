package io.shipmate.notification.inbox;

import io.shipmate.kit.privacy.Forgotten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Puts what somebody is told into their inbox. */
@ApplicationScoped
public class Filing {

    private final InboxItems items;
    private final Forgotten forgotten;
    private final Clock clock;

    Filing(InboxItems items, Forgotten forgotten, Clock clock) {
        this.items = items;
        this.forgotten = forgotten;
        this.clock = clock;
    }

    /**
     * Files the notice, once. The caller holds the recipient.
     *
     * @return the item's id, or empty if the person has been told before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> file(Notice notice) {
        return items.add(withoutTheForgotten(notice), clock.instant());
    }

    /** What comes late may be about somebody who is gone; then it is told without saying about whom. */
    private Notice withoutTheForgotten(Notice notice) {
        var other = notice.about().person();
        return other == null || !forgotten.has(other) ? notice : notice.withoutPerson();
    }
}
