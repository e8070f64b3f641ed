package io.shipmate.profile.jobs;

/** What the architecture has no place for. */
enum UnmappedKind {
    /** A source states a family that there is not. */
    FAMILY,
    /** A source states a level that there is not. */
    LEVEL,
    /** No source states a family, and no pattern that fits the title names one. */
    TITLE_WITHOUT_FAMILY,
    /** No source states a level, and no pattern that fits the title names one. */
    TITLE_WITHOUT_LEVEL
}
