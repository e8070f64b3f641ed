package io.shipmate.matching.engine.pairing;

/** Hears how far a pairing is, and may stop it. Called from any of the threads at work. */
@FunctionalInterface
public interface Progress {

    /**
     * Says how far it is.
     *
     * @param done how many people have been dealt with
     * @param people how many there are
     * @return whether to go on; if not, the pairing ends with a {@link PairingCancelled}
     */
    boolean goOn(int done, int people);
}
