package io.shipmate.matching.partnerships;

import io.shipmate.kit.problem.Refusal;

/** Why something cannot be done with a partnership. */
abstract sealed class PartnershipRefused extends Refusal {

    /** There is none, or the caller is not one of the two. */
    static final class Unknown extends PartnershipRefused {}

    /** It is over. */
    static final class Ended extends PartnershipRefused {}

    /** It rests already. */
    static final class Paused extends PartnershipRefused {}

    /** It does not rest. */
    static final class Active extends PartnershipRefused {}
}
