package io.shipmate.kit.database;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** What kind of trouble with the database a failure tells of; whoever tries again or answers a caller asks for it. */
public enum Fault {

    /** The database cannot be reached, is stopping, or has no room; it passes by itself. Whether a commit got through is open. */
    AWAY,

    /** Two writers met: a stale version, a deadlock, a lock not given in time. The same again may well go through. */
    MET,

    /** A constraint said no. If two writers raced, the same again finds what the other one wrote. */
    CONSTRAINT,

    /** The database refused the statement or its data, and always will. */
    REFUSED,

    /** It is not about the database. */
    NONE;

    private static final int DEPTH = 40;
    private static final Set<String> CLASSES_AWAY = Set.of("08", "53", "57", "58", "XX");
    /** Ended for idling in a transaction (a frozen process woke up); writing to a server that is a copy now. */
    private static final Set<String> STATES_AWAY = Set.of("25P03", "25006");

    private static final Set<String> STATES_MET = Set.of("55P03", "25P04");

    /** Looks at the failure, its causes and what was suppressed: a commit that fails hides its reason there. */
    public static Fault of(Throwable failure) {
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Throwable>();
        open.add(failure);
        var rolledBack = false;
        while (!open.isEmpty() && seen.size() < DEPTH) {
            var next = open.poll();
            if (!seen.add(next)) {
                continue;
            }
            var fault = ofItself(next);
            if (fault != NONE) {
                return fault;
            }
            rolledBack |= next instanceof RollbackException;
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            Collections.addAll(open, next.getSuppressed());
        }
        // The transaction manager gave up and knows no reason: its time was over, or the connection was.
        return rolledBack ? MET : NONE;
    }

    private static Fault ofItself(Throwable failure) {
        return switch (failure) {
            case SQLException sql -> ofState(sql.getSQLState());
            case OptimisticLockException _ -> MET;
            case PessimisticLockException _ -> MET;
            case LockTimeoutException _ -> MET;
            default -> NONE;
        };
    }

    private static Fault ofState(String state) {
        // The pool has no state to tell when it has no connection to give.
        if (state == null || state.length() < 2 || STATES_AWAY.contains(state)) {
            return AWAY;
        }
        var category = state.substring(0, 2);
        if (CLASSES_AWAY.contains(category)) {
            return AWAY;
        }
        if (category.equals("40") || STATES_MET.contains(state)) {
            return MET;
        }
        return category.equals("23") ? CONSTRAINT : REFUSED;
    }

    /** Whether the same again may go through without anybody's hands. */
    public boolean passes() {
        return this == AWAY || this == MET;
    }
}
