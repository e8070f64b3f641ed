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

    /** One of the two has left: it goes on when both want it to. */
    static final class AwaitsBoth extends PartnershipRefused {}

    /** It rests because one of the two wanted a pause, and either may end that. */
    static final class NeedsNoAgreement extends PartnershipRefused {}

    /** Who has left chooses for all their partnerships at once, at profile-service. */
    static final class ChosenForAll extends PartnershipRefused {}

    /** It does not rest. */
    static final class Active extends PartnershipRefused {}
}
