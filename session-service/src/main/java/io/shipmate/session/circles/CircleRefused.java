package io.shipmate.session.circles;

import io.shipmate.kit.problem.Refusal;

/** Why something cannot be had from, or done in, a circle. */
abstract sealed class CircleRefused extends Refusal {

    /** There is no such circle, or it is not the caller's: nobody can tell which. */
    static final class Unknown extends CircleRefused {}

    /** Nothing new begins while it is paused or after it ended. */
    static final class NotActive extends CircleRefused {
        private final CircleState state;

        NotActive(CircleState state) {
            this.state = state;
        }

        CircleState state() {
            return state;
        }
    }

    /** The circle is not known here yet and matching-service, which would know, cannot be asked. */
    static final class CannotTell extends CircleRefused {}
}
