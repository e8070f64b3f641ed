package io.shipmate.matching.rounds;

import io.shipmate.matching.circles.CircleKeeper;
import io.shipmate.matching.circles.CircleState;
import io.shipmate.matching.circles.CircleView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The circles of buddy groups; that of a proposal is nobody's yet. */
@ApplicationScoped
class BuddyCircles implements CircleKeeper {

    private final BuddyGroups groups;

    BuddyCircles(BuddyGroups groups) {
        this.groups = groups;
    }

    @Override
    @Transactional
    public Optional<CircleView> circle(UUID id) {
        return groups.ofCircle(id)
                .filter(group -> group.state() != BuddyGroupState.PROPOSED)
                .map(group -> CircleView.ofBuddies(id, group.id(), group.members(), state(group), group.changes()));
    }

    private static CircleState state(BuddyGroup group) {
        return group.state() == BuddyGroupState.ENDED ? CircleState.ENDED : CircleState.ACTIVE;
    }
}
