package io.shipmate.profile.roster;

/**
 * Why a row failed, or what to know about one that did not.
 *
 * @param code stable, for example {@code zone-unknown}
 * @param column the column's header, or null when it is the row as a whole
 */
record RowReason(String code, String column) {

    static final String MANAGER_AWAITED = "manager-awaited";
    static final String REPORTING_LOOP = "reporting-line-loop";
    static final String FIRST_DAY_AHEAD = "first-day-ahead";
    static final String LEFT_UNKNOWN = "left-unknown";
    /** Of somebody who was erased; says nothing of whom, nor that. */
    static final String NOT_TAKEN_IN = "not-taken-in";

    static final String OTHER_SOURCE = "other-source-counts";
    static final String ID_TAKEN = "external-id-taken";
    static final String ID_CHANGED = "external-id-changed";
    static final String SAID_SINCE = "said-since";
    static final String MISSING = "missing";
    static final String MOVED = "moved";
    static final String FAULT = "our-fault";

    static RowReason in(RosterColumn column, String code) {
        return new RowReason(code, column.header());
    }

    static RowReason ofRow(String code) {
        return new RowReason(code, null);
    }
}
