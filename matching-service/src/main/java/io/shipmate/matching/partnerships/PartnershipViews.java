package io.shipmate.matching.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Shows partnerships to one of the two; to nobody what the other one wants. */
@ApplicationScoped
class PartnershipViews {

    private final Wishes wishes;
    private final Clock clock;

    PartnershipViews(Wishes wishes, Clock clock) {
        this.wishes = wishes;
        this.clock = clock;
    }

    PartnershipView of(Partnership partnership, UUID viewer) {
        var keepGoing = partnership.awaitsBoth() ? wishes.wants(partnership, viewer) : null;
        return PartnershipView.of(partnership, viewer, keepGoing, clock.instant());
    }
}
