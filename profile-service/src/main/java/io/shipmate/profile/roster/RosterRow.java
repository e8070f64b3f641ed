package io.shipmate.profile.roster;

import java.util.List;
import java.util.Map;

/**
 * One person of the roster.
 *
 * @param number the line of the file where it begins; the header is line 1
 * @param externalId the HRIS's id, or null if the row has none
 * @param facts what the row says, tidied and checked; an empty text means that there is none. Null if the row failed
 * @param outcome FAILED, or null while it waits
 * @param reasons why it failed
 */
record RosterRow(
        int number, String externalId, Map<RosterColumn, String> facts, RowOutcome outcome, List<RowReason> reasons) {

    static RosterRow good(int number, Map<RosterColumn, String> facts) {
        return new RosterRow(number, facts.get(RosterColumn.EXTERNAL_ID), facts, null, List.of());
    }

    static RosterRow failed(int number, String externalId, List<RowReason> reasons) {
        return new RosterRow(number, externalId, null, RowOutcome.FAILED, reasons);
    }

    /** The manager's external id, or null. */
    String manager() {
        var manager = facts.get(RosterColumn.MANAGER_EXTERNAL_ID);
        return manager == null || manager.isEmpty() ? null : manager;
    }
}
