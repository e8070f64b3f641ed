package io.shipmate.matching.circles;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Tells the other services who is in a circle. */
@ApplicationScoped
class Circles {

    private final List<CircleKeeper> keepers;

    Circles(@All List<CircleKeeper> keepers) {
        this.keepers = keepers;
    }

    /** What two buddies' circle was before it became their partnership's does not count any more. */
    @Transactional
    CircleView find(UUID circle) {
        return keepers.stream()
                .flatMap(keeper -> keeper.circle(circle).stream())
                .min(Comparator.comparing(found -> found.partnership() == null))
                .orElseThrow(CircleRefused.Unknown::new);
    }
}
