package io.shipmate.matching.partnerships;

import io.quarkus.scheduler.Scheduled;
import io.shipmate.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Tells the neighbours when a pause has ended by itself. Who looks meanwhile sees it active already. */
@ApplicationScoped
class PauseEndings {

    private static final int AT_ONCE = 200;

    private final Partnerships partnerships;
    private final Outbox outbox;
    private final Clock clock;

    PauseEndings(Partnerships partnerships, Outbox outbox, Clock clock) {
        this.partnerships = partnerships;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "{shipmate.matching.pause-check-every}")
    @Transactional
    void wakeThoseWhoseDayHasCome() {
        var now = clock.instant();
        for (var partnership : partnerships.toWake(now, AT_ONCE)) {
            partnership.wake(now).ifPresent(outbox::publish);
        }
    }
}
