package io.shipmate.matching.insights;

/** What is counted in a group. */
enum Measure {
    WITH_PARTNER,
    /** Told of the company only: beside who has a partner, it would tell of a group how many had theirs before. */
    FOUND_PARTNER,
    NEVER_SHOWN;

    boolean isOfGroups() {
        return this != FOUND_PARTNER;
    }

    int of(Tally tally) {
        return switch (this) {
            case WITH_PARTNER -> tally.withPartner();
            case FOUND_PARTNER -> tally.foundPartner();
            case NEVER_SHOWN -> tally.neverShown();
        };
    }

    /** What was told of the month before and stays as long as it may; null if nothing. Those who find a partner are others each month. */
    Integer before(Figures figures) {
        if (figures == null) {
            return null;
        }
        return switch (this) {
            case WITH_PARTNER -> figures.withPartner();
            case FOUND_PARTNER -> null;
            case NEVER_SHOWN -> figures.neverShown();
        };
    }
}
