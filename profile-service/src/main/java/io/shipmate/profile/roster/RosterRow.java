package io.shipmate.profile.roster;

import java.util.List;
import java.util.Map;

/**
 * One person of the roster.
 *
 * @param number the line of the file where it begins; the header is line 1. Its place in a provider's list
 * @param externalId the HRIS's id, or null if the row has none
 * @param facts what the row says, tidied and checked; an empty text means that there is none. Null if the row failed
 * @param outcome FAILED, or null while it waits
 * @param reasons why it failed
 * @param missing whether it stands for somebody who is not in the file
 * @param subject the provider's id, of one whom a provider has listed
 */
record RosterRow(
        int number,
        String externalId,
        Map<RosterColumn, String> facts,
        RowOutcome outcome,
        List<RowReason> reasons,
        boolean missing,
        String subject) {

    static RosterRow good(int number, Map<RosterColumn, String> facts) {
        return new RosterRow(number, facts.get(RosterColumn.EXTERNAL_ID), facts, null, List.of(), false, null);
    }

    static RosterRow failed(int number, String externalId, List<RowReason> reasons) {
        return new RosterRow(number, externalId, null, RowOutcome.FAILED, reasons, false, null);
    }

    /** The same with what of it counts. */
    RosterRow saying(Map<RosterColumn, String> counting) {
        return new RosterRow(number, externalId, counting, outcome, reasons, missing, subject);
    }
}
