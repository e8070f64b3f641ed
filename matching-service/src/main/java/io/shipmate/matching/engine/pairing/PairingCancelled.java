package io.shipmate.matching.engine.pairing;

/** A pairing was stopped by who listens to its {@link Progress}. */
public final class PairingCancelled extends RuntimeException {

    PairingCancelled() {
        super("The pairing was cancelled");
    }
}
