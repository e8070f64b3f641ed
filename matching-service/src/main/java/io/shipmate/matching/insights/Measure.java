package io.shipmate.matching.insights;

/** What is counted in a group. */
enum Measure {
    WITH_PARTNER,
    FOUND_PARTNER,
    NEVER_SHOWN;

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
