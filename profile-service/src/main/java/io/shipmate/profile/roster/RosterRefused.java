package io.shipmate.profile.roster;

import io.shipmate.kit.problem.Refusal;
import java.util.List;
import java.util.UUID;

abstract sealed class RosterRefused extends Refusal {

    static final class Unknown extends RosterRefused {}

    /** There is nothing to confirm or discard. */
    static final class NotStopped extends RosterRefused {

        private final RosterImport.State state;

        NotStopped(RosterImport.State state) {
            this.state = state;
        }

        RosterImport.State state() {
            return state;
        }
    }

    /** What the provider has is listed already. */
    static final class UnderWay extends RosterRefused {

        private final UUID roster;

        UnderWay(UUID roster) {
            this.roster = roster;
        }

        UUID roster() {
            return roster;
        }
    }

    /** Another number was confirmed than would leave. */
    static final class LeavingOtherwise extends RosterRefused {

        private final int leaving;

        LeavingOtherwise(int leaving) {
            this.leaving = leaving;
        }

        int leaving() {
            return leaving;
        }
    }

    static final class NotUtf8 extends RosterRefused {}

    static final class Unreadable extends RosterRefused {}

    static final class Empty extends RosterRefused {}

    static final class TooLong extends RosterRefused {

        private final int most;

        TooLong(int most) {
            this.most = most;
        }

        int most() {
            return most;
        }
    }

    static final class ColumnsMissing extends RosterRefused {

        private final transient List<String> columns;

        ColumnsMissing(List<String> columns) {
            this.columns = columns;
        }

        List<String> columns() {
            return columns;
        }
    }

    static final class ColumnTwice extends RosterRefused {

        private final String column;

        ColumnTwice(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
