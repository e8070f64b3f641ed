package io.shipmate.kit.inbox;

/** The service stops while an event waits. It is neither done nor dead: it comes again after the next start. */
final class Stopping extends RuntimeException {

    Stopping(Throwable waitedFor) {
        super("The service stops; the event comes again", waitedFor);
    }

    static boolean isBehind(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Stopping) {
                return true;
            }
        }
        return false;
    }
}
