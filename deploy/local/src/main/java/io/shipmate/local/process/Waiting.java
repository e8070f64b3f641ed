package io.shipmate.local.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that can only be asked for. */
public final class Waiting {

    private static final long PAUSE = Duration.ofMillis(50).toNanos();

    private Waiting() {}

    /** Asks until the answer is yes or the time is over; returns the last answer. An interrupt is a no. */
    public static boolean until(BooleanSupplier condition, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE);
        }
        return true;
    }
}
