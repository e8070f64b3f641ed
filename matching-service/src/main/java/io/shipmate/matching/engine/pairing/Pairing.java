package io.shipmate.matching.engine.pairing;

/**
 * Groups of two, and of three where the objective allows it, with the proof of how good they are.
 *
 * <p>The score of a group of three is half the sum of its pairs' scores, rounded down: each of the three counts with half the
 * mean of what they share with the two others, as each of two counts with half of what they share.
 */
public final class Pairing {

    private final Groups groups;
    private final Certificate certificate;
    private final Proof proof;
    private final Witness witness;

    Pairing(Groups groups, Certificate certificate, Proof proof, Witness witness) {
        this.groups = groups;
        this.certificate = certificate;
        this.proof = proof;
        this.witness = witness;
    }

    /** Who is with whom. */
    public Groups groups() {
        return groups;
    }

    /** How good it is, and could be. */
    public Certificate certificate() {
        return certificate;
    }

    /** Why not everybody can be in a pair; empty sets if everybody can. */
    public Witness witness() {
        return witness;
    }

    Proof proof() {
        return proof;
    }
}
