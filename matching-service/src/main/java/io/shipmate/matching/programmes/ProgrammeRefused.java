package io.shipmate.matching.programmes;

import io.shipmate.kit.problem.Refusal;

/** Why something cannot be done with a programme, an enrolment or an invitation to one. */
abstract sealed class ProgrammeRefused extends Refusal {

    /** There is none, or it is none of the caller's business. */
    static final class Unknown extends ProgrammeRefused {}

    /** It is in a state in which this cannot be done. */
    static final class StateInTheWay extends ProgrammeRefused {
        private final transient ProgrammeState state;

        StateInTheWay(ProgrammeState state) {
            this.state = state;
        }

        ProgrammeState state() {
            return state;
        }
    }

    /** More people are in it than it would have room for. */
    static final class MoreEnrolled extends ProgrammeRefused {
        private final transient long enrolled;

        MoreEnrolled(long enrolled) {
            this.enrolled = enrolled;
        }

        long enrolled() {
            return enrolled;
        }
    }

    /** The caller does not take part, or not in such things. */
    static final class NotOpen extends ProgrammeRefused {
        private final transient Task task;

        NotOpen(Task task) {
            this.task = task;
        }

        Task task() {
            return task;
        }
    }

    /** The caller is in it, or waits. */
    static final class AlreadyEnrolled extends ProgrammeRefused {
        private final transient EnrolmentState state;

        AlreadyEnrolled(EnrolmentState state) {
            this.state = state;
        }

        EnrolmentState state() {
            return state;
        }
    }

    /** The caller is not in it. */
    static final class NotEnrolled extends ProgrammeRefused {}

    /** There is no such invitation of the caller's. */
    static final class InvitationUnknown extends ProgrammeRefused {}

    /** The caller has joined by it. */
    static final class InvitationAccepted extends ProgrammeRefused {}
}
