package io.shipmate.kit.problem;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What may be logged of a failure. The messages of libraries quote what they choke on (a token of JSON, a column's value),
 * so only the messages of the JVM itself and of this system's own code are kept; types and places always are.
 */
public final class Traces {

    private static final String OUR_CODE = "io.shipmate.";

    private Traces() {}

    /** One line: the innermost type, and the SQL state if there is one. */
    public static String summary(Throwable failure) {
        var seen = newSet();
        var innermost = failure;
        while (innermost.getCause() != null && seen.add(innermost)) {
            innermost = innermost.getCause();
        }
        return named(innermost);
    }

    /** The failure for the log: same types, same frames, same causes; a message only where it cannot quote anybody. */
    public static Throwable withoutWords(Throwable failure) {
        return copy(failure, newSet());
    }

    private static Throwable copy(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return null;
        }
        var copy = new Trace(named(failure), copy(failure.getCause(), seen));
        copy.setStackTrace(failure.getStackTrace());
        for (var suppressed : failure.getSuppressed()) {
            var copied = copy(suppressed, seen);
            if (copied != null) {
                copy.addSuppressed(copied);
            }
        }
        return copy;
    }

    private static String named(Throwable failure) {
        var name = failure.getClass().getName();
        if (failure instanceof SQLException sql) {
            return name + " (SQL state " + sql.getSQLState() + ")";
        }
        return failure.getMessage() != null && quotesNobody(failure) ? name + ": " + failure.getMessage() : name;
    }

    private static boolean quotesNobody(Throwable failure) {
        if (failure instanceof NullPointerException || failure instanceof ClassCastException) {
            return true;
        }
        var frames = failure.getStackTrace();
        return frames.length > 0 && frames[0].getClassName().startsWith(OUR_CODE) && !repeatsItsCause(failure);
    }

    /** {@code new SomeException(cause)} says what the cause says. */
    private static boolean repeatsItsCause(Throwable failure) {
        var cause = failure.getCause();
        return cause != null
                && cause.getMessage() != null
                && failure.getMessage().contains(cause.getMessage());
    }

    private static Set<Throwable> newSet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** Prints as the failure that it stands for. */
    private static final class Trace extends Exception {

        private final String printed;

        private Trace(String printed, Throwable cause) {
            super(printed, cause);
            this.printed = printed;
        }

        @Override
        @SuppressWarnings("OverrideThrowableToString") // its own type would stand in front
        public String toString() {
            return printed;
        }
    }
}
