package io.shipmate.kit.adminlog;

import io.shipmate.kit.problem.Invalid;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Which entries are wanted.
 *
 * @param kind empty for every kind
 * @param from of the oldest
 * @param to later than the newest
 */
public record AdminLogQuery(String kind, Instant from, Instant to) {

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    /** Takes a request's texts; what is null does not matter. Of a kind that there is not, there are no entries. */
    public static AdminLogQuery of(String kind, String from, String to) {
        return new AdminLogQuery(kind == null ? "" : kind, time("from", from, Instant.EPOCH), time("to", to, END));
    }

    private static Instant time(String place, String text, Instant otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw Invalid.coded(place, "instant");
        }
    }
}
