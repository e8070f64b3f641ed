package io.shipmate.profile.hris.signatures;

/** What looking at a signature found. */
public enum Verdict {
    /** One of the live secrets signed exactly these bytes, and not too long ago. */
    GENUINE,
    /** A header that must be there is missing. */
    UNSIGNED,
    /** A header cannot be read. */
    MALFORMED,
    /** None of the live secrets signed this. */
    WRONG,
    /** It is signed rightly, but for a time too far away. */
    STALE
}
