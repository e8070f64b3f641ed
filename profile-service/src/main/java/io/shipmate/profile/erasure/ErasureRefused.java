package io.shipmate.profile.erasure;

import io.shipmate.kit.problem.Refusal;

abstract sealed class ErasureRefused extends Refusal {

    /** The confirmation is none, too old, or was given to somebody else or for somebody else; they all look the same. */
    static final class ConfirmationInvalid extends ErasureRefused {}

    /** There is no such person. */
    static final class NobodyThere extends ErasureRefused {}

    /** There is no such erasure, or this is not the receipt for it; the two look the same. */
    static final class Unknown extends ErasureRefused {}
}
