package io.shipmate.kit.inbox;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/** Tells a fault that passes by itself (the database restarts, two writers met) from one that never will. */
final class Faults {

    /** SQLState classes in which a second try meets the same answer: bad data, a broken constraint, bad SQL. */
    private static final Set<String> LASTING = Set.of("22", "23", "42", "0A");

    private Faults() {}

    static boolean passing(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                return sql.getSQLState() == null
                        || !LASTING.contains(sql.getSQLState().substring(0, 2));
            }
        }
        return false;
    }
}
