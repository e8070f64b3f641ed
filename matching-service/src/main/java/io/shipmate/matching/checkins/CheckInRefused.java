package io.shipmate.matching.checkins;

import io.shipmate.kit.problem.Refusal;

/** Why a check-in cannot be answered. */
abstract sealed class CheckInRefused extends Refusal {

    /** There is none, it is closed, or it is somebody else's. */
    static final class Unknown extends CheckInRefused {}

    /** It was answered otherwise. */
    static final class Answered extends CheckInRefused {}
}
