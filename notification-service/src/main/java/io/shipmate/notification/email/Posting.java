package io.shipmate.notification.email;

import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.preferences.Channel;
import io.shipmate.notification.preferences.Wishes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Puts mails into the queue. */
@ApplicationScoped
public class Posting {

    private final Deliveries deliveries;
    private final Wishes wishes;
    private final Clock clock;

    Posting(Deliveries deliveries, Wishes wishes, Clock clock) {
        this.deliveries = deliveries;
        this.wishes = wishes;
        this.clock = clock;
    }

    /** Queues a mail about an inbox item, if the person wants mails of its kind; whether it may go is seen when it does. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(UUID item, UUID person, Kind kind) {
        if (wishes.wants(person, kind, Channel.EMAIL)) {
            deliveries.persist(new Delivery(item, person, kind, clock.instant()));
        }
    }
}
