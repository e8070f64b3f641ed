package io.shipmate.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process that the stack has started and holds on its leash. */
public final class Child {

    private final String name;
    private final Process process;
    private final Path log;
    private volatile boolean expectedToEnd;

    Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to stop, without waiting for it. */
    public void askToStop() {
        expectedToEnd = true;
        process.destroy();
    }

    /** Waits for its end; what does not end in time is killed. */
    public void awaitEnd(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    /** Ends it at once, as a crash would: nothing of it is told, nothing is written. */
    public void kill() {
        expectedToEnd = true;
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns why the stack cannot go on, if this child has ended. */
    public StackRefused endedWhileStarting() {
        return StackRefused.failed(name + " ended while it was starting (exit code " + process.exitValue()
                + "). Its log says why: " + log);
    }

    Process process() {
        return process;
    }

    boolean isExpectedToEnd() {
        return expectedToEnd;
    }
}
