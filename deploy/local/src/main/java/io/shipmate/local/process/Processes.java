package io.shipmate.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Starts processes and answers for them: each is recorded and held on the leash before anybody waits for it.
 *
 * <p>A child has no terminal: it reads nothing, writes to its log, and does not hear Ctrl-C, which reaches all
 * processes of the terminal at once and would break the order of the stop.
 */
public final class Processes implements AutoCloseable {

    /** The shell makes the two signals ignored and becomes the program, which inherits that. */
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private final StateFolder state;
    private final ProcessRecords records;
    private final Leash leash;
    private final Consumer<Child> onUnexpectedEnd;
    /** Once closed, the file of records may belong to the next stack already. */
    private boolean closed;

    /**
     * Begins to answer for processes in this state folder, which the caller has locked.
     *
     * @param onUnexpectedEnd told, on a thread of its own, of each child that ends without having been asked to
     */
    public Processes(StateFolder state, ProcessRecords records, Consumer<Child> onUnexpectedEnd) {
        this.state = state;
        this.records = records;
        this.onUnexpectedEnd = onUnexpectedEnd;
        try {
            leash = new Leash();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        records.add(ProcessRecords.STACK, ProcessHandle.current());
    }

    /** Starts a child; what it prints goes to its log, and the log of the time before is kept beside it. */
    public Child start(Launch launch) {
        var log = state.newLog(launch.name());
        var command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        command.addAll(launch.command());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.toFile());
        builder.environment().putAll(launch.environment());
        try {
            var child = new Child(launch.name(), builder.start(), log);
            hold(launch.name(), Signal.TERM, child.process().toHandle());
            var _ = child.process().onExit().thenAccept(_ -> ended(child));
            return child;
        } catch (IOException e) {
            throw new StackRefused(launch.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** Takes responsibility for a process that somebody else has started for us. */
    public void hold(String name, Signal signal, ProcessHandle process) {
        leash.hold(signal, process.pid());
        records.add(name, process);
    }

    /** Gives up responsibility for a process that has ended. */
    public synchronized void release(long pid) {
        if (!closed) {
            records.remove(pid);
            leash.release(pid);
        }
    }

    /** Asks all of them at once, then waits for all together. */
    public static void stop(Collection<Child> children, Duration atMost) {
        children.forEach(Child::askToStop);
        long end = System.nanoTime() + atMost.toNanos();
        children.forEach(child -> child.awaitEnd(Duration.ofNanos(Math.max(0, end - System.nanoTime()))));
    }

    private void ended(Child child) {
        release(child.pid());
        if (!child.isExpectedToEnd()) {
            onUnexpectedEnd.accept(child);
        }
    }

    /** Returns the process id of the leash. */
    public long leash() {
        return leash.pid();
    }

    /** Lets go of everything; what has not been stopped by now, the leash stops. */
    @Override
    public synchronized void close() {
        closed = true;
        records.keepOnlyRunning(ProcessHandle.current().pid());
        leash.close();
    }
}
