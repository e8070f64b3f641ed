package io.shipmate.profile.scim;

import io.shipmate.kit.problem.Refusal;

abstract sealed class ScimConnectionRefused extends Refusal {

    static final class Unknown extends ScimConnectionRefused {}

    /** Another connection has this name. */
    static final class NameTaken extends ScimConnectionRefused {}

    /** The attribute that is the person's id cannot be another one later. */
    static final class PersonIdIsForGood extends ScimConnectionRefused {}
}
