package io.shipmate.profile.participation;

/** What somebody who takes part may be asked for. */
public enum OpenTo {
    PARTNERSHIP,
    BUDDY,
    ROUNDTABLE,
    FACILITATION,
    ASK
}
