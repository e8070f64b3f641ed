package io.shipmate.kit.problem;

/**
 * A domain refusal: the request was understood and the answer is no. Each feature seals its own family
 * ({@code PartnershipRefused}) and maps it in its {@code …Refusals}. Ends the transaction without a change.
 */
public abstract class Refusal extends RuntimeException {

    /** A refusal is an answer, not a fault: it carries no stack trace and no words. */
    protected Refusal() {
        super(null, null, false, false);
    }
}
