package io.shipmate.matching.policies;

import io.shipmate.kit.problem.Refusal;

/** Why something cannot be done with policies. */
abstract sealed class PolicyRefused extends Refusal {

    /** It is neither the default nor a programme. */
    static final class Unknown extends PolicyRefused {}
}
