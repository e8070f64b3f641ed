package io.shipmate.session.scheduling;

import io.shipmate.kit.problem.Refusal;
import java.time.Instant;
import java.util.List;

/** Why a session cannot be had or changed. */
abstract sealed class SessionRefused extends Refusal {

    /** There is no such session, or it is not the caller's: nobody can tell which. */
    static final class Unknown extends SessionRefused {}

    /** That slot is not on the table, or no longer. */
    static final class SlotUnknown extends SessionRefused {}

    /** That slot has begun already. */
    static final class SlotIsOver extends SessionRefused {}

    /** The session's state is in the way. */
    static final class WrongState extends SessionRefused {
        private final SessionState state;

        WrongState(SessionState state) {
            this.state = state;
        }

        SessionState state() {
            return state;
        }
    }

    /** It cannot have taken place yet. */
    static final class NotBegun extends SessionRefused {
        private final transient Instant start;

        NotBegun(Instant start) {
            this.start = start;
        }

        Instant start() {
            return start;
        }
    }

    /** The caller has said yes to something else at that time. Nobody is ever told this of somebody else. */
    static final class Busy extends SessionRefused {
        private final transient List<Integer> slots;

        /** @param slots which ones: their numbers, or their places (from 1) in a proposal */
        Busy(List<Integer> slots) {
            this.slots = slots;
        }

        List<Integer> slots() {
            return slots;
        }
    }
}
