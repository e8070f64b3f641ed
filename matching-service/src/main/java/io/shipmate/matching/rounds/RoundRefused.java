package io.shipmate.matching.rounds;

import io.shipmate.kit.problem.Refusal;

/** Why something cannot be done with a round or a buddy group. */
abstract sealed class RoundRefused extends Refusal {

    /** There is no such programme. */
    static final class ProgrammeUnknown extends RoundRefused {}

    /** The programme is in a state in which this cannot be done. */
    static final class ProgrammeInTheWay extends RoundRefused {
        private final transient Object state;

        ProgrammeInTheWay(Object state) {
            this.state = state;
        }

        Object state() {
            return state;
        }
    }

    /** It brings people together for something else. */
    static final class NotForBuddies extends RoundRefused {}

    /** There is no such round in this programme. */
    static final class Unknown extends RoundRefused {}

    /** The round is in a state in which this cannot be done. */
    static final class StateInTheWay extends RoundRefused {
        private final transient RoundState state;

        StateInTheWay(RoundState state) {
            this.state = state;
        }

        RoundState state() {
            return state;
        }
    }

    /** Another round of the programme is neither published nor discarded. */
    static final class AnotherIsOpen extends RoundRefused {}

    /** Something has changed since it was worked out; what, is not said. */
    static final class OutOfDate extends RoundRefused {}

    /** There is no such group, or it is not the caller's. */
    static final class GroupUnknown extends RoundRefused {}

    /** The group is over. */
    static final class GroupEnded extends RoundRefused {}

    /** It was over too long ago. */
    static final class TooLate extends RoundRefused {}

    /** One reports to the other now. */
    static final class ReportingLine extends RoundRefused {}
}
