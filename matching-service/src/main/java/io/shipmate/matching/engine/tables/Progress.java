package io.shipmate.matching.engine.tables;

/** Whoever waits for a seating. Both methods are called from any thread. */
public interface Progress {

    /** Nobody waits and nobody stops it. */
    Progress UNWATCHED = new Progress() {
        @Override
        public void done(int perMille) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** So much of the work is done; never less than was said before on the same thread. */
    void done(int perMille);

    /** Whether it is to stop; then a {@link java.util.concurrent.CancellationException} is thrown soon. */
    boolean isCancelled();
}
