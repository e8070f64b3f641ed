package io.shipmate.profile.roster;

/** What became of a row. */
enum RowOutcome {
    CREATED,
    CHANGED,
    UNCHANGED,
    /** Not taken in, and nothing of it is kept. */
    SKIPPED,
    /** Not in the whole roster, so not with the company any more. */
    LEFT,
    FAILED
}
