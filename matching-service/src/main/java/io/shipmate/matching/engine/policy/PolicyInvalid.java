package io.shipmate.matching.engine.policy;

/** A policy that cannot be: which part of it, and why. */
public final class PolicyInvalid extends IllegalArgumentException {

    private final String path;

    PolicyInvalid(String path, String why) {
        super(path + ": " + why);
        this.path = path;
    }

    /** The offending path, such as {@code weights.LEVEL}. */
    public String path() {
        return path;
    }
}
