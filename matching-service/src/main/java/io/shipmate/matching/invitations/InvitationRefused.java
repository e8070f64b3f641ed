package io.shipmate.matching.invitations;

import io.shipmate.kit.problem.Refusal;
import java.time.Instant;

/** Why an invitation cannot be sent, answered or withdrawn. None tells what its receiver keeps private. */
abstract sealed class InvitationRefused extends Refusal {

    /** There is none, or it is not the caller's to see or to answer. */
    static final class Unknown extends InvitationRefused {}

    /** Nobody of that id takes part. */
    static final class NobodyThere extends InvitationRefused {}

    /** It is the caller. */
    static final class Oneself extends InvitationRefused {}

    /** One of the two reports to the other. */
    static final class ReportingLine extends InvitationRefused {}

    /** The caller does not take part, or not in partnerships. */
    static final class NotTakingPart extends InvitationRefused {}

    /** The caller has no room for one more. */
    static final class OwnCapacityFull extends InvitationRefused {}

    /** The two are partners. */
    static final class AlreadyPartners extends InvitationRefused {}

    /** An invitation of the caller's to that person is still open. */
    static final class AlreadyInvited extends InvitationRefused {}

    /** The caller took one to that person back that would still be open. */
    static final class InvitedRecently extends InvitationRefused {
        private final transient Instant possibleFrom;

        InvitedRecently(Instant possibleFrom) {
            this.possibleFrom = possibleFrom;
        }

        Instant possibleFrom() {
            return possibleFrom;
        }
    }

    /** The caller has sent as many in the last seven days as one may. */
    static final class TooManySent extends InvitationRefused {
        private final transient int most;
        private final transient Instant possibleFrom;

        TooManySent(int most, Instant possibleFrom) {
            this.most = most;
            this.possibleFrom = possibleFrom;
        }

        int most() {
            return most;
        }

        Instant possibleFrom() {
            return possibleFrom;
        }
    }

    /** The caller has as many open invitations as there may be. */
    static final class TooManyOpen extends InvitationRefused {
        private final transient int most;

        TooManyOpen(int most) {
            this.most = most;
        }

        int most() {
            return most;
        }
    }

    /** The caller has answered otherwise. */
    static final class Answered extends InvitationRefused {}

    /** It became a partnership. */
    static final class Accepted extends InvitationRefused {}

    /** Its time is over. */
    static final class Expired extends InvitationRefused {}

    /** Its sender took it back. */
    static final class Withdrawn extends InvitationRefused {}

    /** The other one cannot just now; why is not said. */
    static final class NotNow extends InvitationRefused {}
}
