package io.shipmate.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Puts what somebody is told into their inbox. */
@ApplicationScoped
public class Filing {

    private final InboxItems items;
    private final Clock clock;

    Filing(InboxItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /**
     * Files the notice, once. The caller holds the recipient.
     *
     * @return the item's id, or empty if the person has been told before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> file(Notice notice) {
        return items.add(notice, clock.instant());
    }
}
