package io.shipmate.session.scheduling;

import io.shipmate.kit.problem.Invalid;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * A stretch of time that a list looks at.
 *
 * @param from where it begins, itself included
 * @param to where it ends, itself excluded
 */
record Window(Instant from, Instant to) {

    /** Far enough for everybody, and within what PostgreSQL can say. */
    private static final Instant BEGINNING = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    /** The window that two query parameters mean; what is left out, or beyond everything that could be meant, is open. */
    static Window of(String from, String to) {
        return new Window(instant("from", from, BEGINNING), instant("to", to, END));
    }

    private static Instant instant(String parameter, String text, Instant otherwise) {
        try {
            return text == null ? otherwise : clamped(Instant.parse(text));
        } catch (DateTimeParseException _) {
            throw Invalid.coded(parameter, "not-an-instant");
        }
    }

    private static Instant clamped(Instant instant) {
        if (instant.isBefore(BEGINNING)) {
            return BEGINNING;
        }
        return instant.isAfter(END) ? END : instant;
    }
}
