package io.shipmate.notification.preferences;

import io.shipmate.kit.problem.Refusal;
import io.shipmate.notification.inbox.Kind;

/** Why preferences were refused. */
abstract sealed class PreferenceRefused extends Refusal {

    /** The inbox is the record of what somebody was told. */
    static final class InboxIsAlwaysOn extends PreferenceRefused {
        private final Kind kind;

        InboxIsAlwaysOn(Kind kind) {
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }
    }
}
