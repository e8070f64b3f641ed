package io.shipmate.matching.avoidance;

import io.shipmate.kit.problem.Refusal;

/** Why something cannot be done with an avoid-list. */
abstract sealed class AvoidRefused extends Refusal {

    /** Nobody has that id. */
    static final class NobodyThere extends AvoidRefused {}

    /** It is the caller. */
    static final class Oneself extends AvoidRefused {}

    /** The person is on the list already. */
    static final class Already extends AvoidRefused {}

    /** The list has as many entries as it may have. */
    static final class Full extends AvoidRefused {
        private final transient int most;

        Full(int most) {
            this.most = most;
        }

        int most() {
            return most;
        }
    }

    /** There is no such entry on the caller's list. */
    static final class EntryUnknown extends AvoidRefused {}
}
