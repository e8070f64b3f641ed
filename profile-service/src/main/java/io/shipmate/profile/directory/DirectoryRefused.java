package io.shipmate.profile.directory;

import io.shipmate.kit.problem.Refusal;

abstract sealed class DirectoryRefused extends Refusal {

    /** Nobody has this id, or they do not take part: others cannot tell which. */
    static final class NotToBeSeen extends DirectoryRefused {}

    /** Whom somebody who has left may see depends on matching-service, which cannot be asked. */
    static final class CannotTell extends DirectoryRefused {}
}
