package io.shipmate.matching.partnerships;

import io.shipmate.matching.circles.CircleKeeper;
import io.shipmate.matching.circles.CircleState;
import io.shipmate.matching.circles.CircleView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The circles of partnerships. */
@ApplicationScoped
class PartnershipCircles implements CircleKeeper {

    private final Partnerships partnerships;
    private final Clock clock;

    PartnershipCircles(Partnerships partnerships, Clock clock) {
        this.partnerships = partnerships;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<CircleView> circle(UUID id) {
        return partnerships
                .ofCircle(id)
                .map(partnership -> CircleView.ofPartnership(
                        id,
                        partnership.id(),
                        partnership.members(),
                        state(partnership.stateAt(clock.instant())),
                        partnership.changes()));
    }

    private static CircleState state(PartnershipState state) {
        return switch (state) {
            case ACTIVE -> CircleState.ACTIVE;
            case PAUSED -> CircleState.PAUSED;
            case ENDED -> CircleState.ENDED;
        };
    }
}
