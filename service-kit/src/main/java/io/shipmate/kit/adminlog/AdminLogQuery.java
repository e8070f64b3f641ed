package io.shipmate.kit.adminlog;

import io.shipmate.kit.paging.TimeWindow;

/**
 * Which entries are wanted.
 *
 * @param kind empty for every kind
 * @param when they were made
 */
public record AdminLogQuery(String kind, TimeWindow when) {

    /** Takes a request's texts; what is null does not matter. Of a kind that there is not, there are no entries. */
    public static AdminLogQuery of(String kind, String from, String to) {
        return new AdminLogQuery(kind == null ? "" : kind, TimeWindow.of(from, to));
    }
}
