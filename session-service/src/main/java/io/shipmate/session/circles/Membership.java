package io.shipmate.session.circles;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody's place in a circle: proof that they may see it.
 *
 * @param person who is in the circle, or was
 * @param members everybody in it, the person included, in a fixed order
 * @param state to somebody who has left it, it has ended
 * @param sight what of the shared words may be seen from this place
 */
public record Membership(UUID circle, UUID person, List<UUID> members, CircleState state, Sight sight) {

    /** Goes on only while the circle is active: something new is to begin. */
    public void requireActive() {
        if (state != CircleState.ACTIVE) {
            throw new CircleRefused.NotActive(state);
        }
    }

    /** Goes on unless the circle has ended. */
    public void requireNotEnded() {
        if (hasEnded()) {
            throw new CircleRefused.NotActive(state);
        }
    }

    /** Whether the circle is over. */
    public boolean hasEnded() {
        return state == CircleState.ENDED;
    }

    /** Whether it is over for this person only: they have left it. */
    public boolean hasLeft() {
        return sight.until() != null;
    }

    static Membership of(Circle circle, UUID person) {
        if (circle.hasLeft(person)) {
            var sight = new Sight(null, circle.leftAt());
            return new Membership(circle.id(), person, circle.everybody(), CircleState.ENDED, sight);
        }
        return new Membership(circle.id(), person, circle.members(), circle.state(), sight(circle));
    }

    /** Two who were buddies of a third once keep as partners what they wrote themselves. */
    private static Sight sight(Circle circle) {
        var grown = circle.partnership() != null && circle.buddyGroup() != null;
        return grown ? new Sight(Set.copyOf(circle.members()), null) : Sight.WHOLE;
    }
}
