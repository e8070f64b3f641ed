package io.shipmate.matching.circles;

import io.shipmate.kit.problem.Refusal;

/** Why a circle cannot be told of. */
abstract sealed class CircleRefused extends Refusal {

    /** There is none, or it was never open. */
    static final class Unknown extends CircleRefused {}
}
