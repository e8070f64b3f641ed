package io.shipmate.local.process;

/**
 * The stack cannot do what was asked. The message is for the person at the terminal: a sentence that says what is in
 * the way and what to do about it. It is printed as it is, without a stack trace.
 */
public final class StackRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, as the exit code of the command. */
    public enum Reason {
        /** A part did not start or did not do its work. */
        FAILED(1),
        /** It runs already, or it should run and does not. */
        RUNNING_OR_NOT(3),
        /** Ports that it needs are taken. */
        PORTS_TAKEN(4),
        /** There is too little room on the disk. */
        NO_ROOM(5),
        /** Somebody stopped it before it was ready, and knows. */
        STOPPED(130);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        /** Returns the exit code of the command. */
        public int exitCode() {
            return exitCode;
        }
    }

    private final Reason reason;

    public StackRefused(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public StackRefused(String sentence, Throwable cause) {
        super(sentence, cause);
        reason = Reason.FAILED;
    }

    /** Returns a refusal because a part failed. */
    public static StackRefused failed(String sentence) {
        return new StackRefused(Reason.FAILED, sentence);
    }

    public Reason reason() {
        return reason;
    }
}
