package io.shipmate.matching.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Tells the other services who is in a circle. */
@ApplicationScoped
class Circles {

    private final Partnerships partnerships;
    private final Clock clock;

    Circles(Partnerships partnerships, Clock clock) {
        this.partnerships = partnerships;
        this.clock = clock;
    }

    @Transactional
    CircleView find(UUID circle) {
        return partnerships
                .ofCircle(circle)
                .map(partnership -> CircleView.of(partnership, clock.instant()))
                .orElseThrow(PartnershipRefused.Unknown::new);
    }
}
