package io.shipmate.session.circles;

import java.util.List;
import java.util.UUID;

/**
 * Somebody's place in a circle: proof that they may see it.
 *
 * @param person who is in the circle
 * @param members everybody in it, the person included, in a fixed order
 */
public record Membership(UUID circle, UUID person, List<UUID> members, CircleState state) {

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

    static Membership of(Circle circle, UUID person) {
        return new Membership(circle.id(), person, circle.members(), circle.state());
    }
}
