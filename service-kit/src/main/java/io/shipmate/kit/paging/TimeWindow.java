package io.shipmate.kit.paging;

import io.shipmate.kit.problem.Invalid;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * The stretch of time that a list looks at.
 *
 * @param from where it begins, itself included
 * @param to where it ends, itself excluded
 */
public record TimeWindow(Instant from, Instant to) {

    /** Nothing that anybody could mean lies outside, and all of it is within what PostgreSQL can say. */
    private static final Instant BEGINNING = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    /**
     * The window that the query parameters {@code from} and {@code to} mean; null leaves its end open. Refuses what is no
     * instant, and any before 1900 or after 2200.
     */
    public static TimeWindow of(String from, String to) {
        return new TimeWindow(instant("from", from, BEGINNING), instant("to", to, END));
    }

    /** The window that {@code from} and {@code to} of a request's body mean; refuses the same. */
    public static TimeWindow between(Instant from, Instant to) {
        return new TimeWindow(known("/from", from), known("/to", to));
    }

    private static Instant instant(String parameter, String text, Instant otherwise) {
        try {
            return text == null ? otherwise : known(parameter, Instant.parse(text));
        } catch (DateTimeException _) {
            throw Invalid.coded(parameter, "instant");
        }
    }

    private static Instant known(String place, Instant instant) {
        if (instant.isBefore(BEGINNING) || instant.isAfter(END)) {
            throw Invalid.coded(place, "instant");
        }
        return instant;
    }
}
