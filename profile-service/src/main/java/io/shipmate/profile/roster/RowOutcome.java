package io.shipmate.profile.roster;

/** What became of a row. */
enum RowOutcome {
    CREATED,
    CHANGED,
    UNCHANGED,
    FAILED
}
