package io.shipmate.notification.inbox;

import io.shipmate.kit.problem.Refusal;

/** Why something about an inbox was refused. */
abstract sealed class InboxRefused extends Refusal {

    /** There is no such item, or it is somebody else's. */
    static final class ItemUnknown extends InboxRefused {}
}
