package io.shipmate.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The file that says which processes are ours. A line has a name, a process id and the instant when that process
 * started, so that a stranger who got the id later is never taken for ours.
 */
public final class ProcessRecords {

    /** The stack itself, beside its children. */
    public static final String STACK = "stack";

    private static final Duration CLOCK_GRAIN = Duration.ofSeconds(2);

    private final Path file;
    private final List<Entry> entries;

    /** A line of the file. */
    public record Entry(String name, long pid, Instant startedAt) {

        static Entry of(String name, ProcessHandle process) {
            return new Entry(name, process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
        }

        static Entry parse(String line) {
            var parts = line.split(" ", 3);
            return new Entry(parts[0], Long.parseLong(parts[1]), Instant.parse(parts[2]));
        }

        /** Returns the process if it still runs. */
        public Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isIt);
        }

        /** One that has ended but is not yet buried by its parent has no command any more, and is none of ours. */
        private boolean isIt(ProcessHandle process) {
            if (process.info().command().isEmpty()
                    && process.info().commandLine().isEmpty()) {
                return false;
            }
            var started = process.info().startInstant().orElse(Instant.EPOCH);
            return Duration.between(startedAt, started).abs().compareTo(CLOCK_GRAIN) <= 0;
        }
    }

    private ProcessRecords(Path file, List<Entry> entries) {
        this.file = file;
        this.entries = new ArrayList<>(entries);
    }

    /** Reads what is recorded in this state folder. */
    public static ProcessRecords of(StateFolder state) {
        var file = state.path().resolve("processes");
        try {
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            return new ProcessRecords(file, lines.stream().map(Entry::parse).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    synchronized void add(String name, ProcessHandle process) {
        entries.add(Entry.of(name, process));
        write();
    }

    synchronized void remove(long pid) {
        if (entries.removeIf(entry -> entry.pid() == pid)) {
            write();
        }
    }

    /** Forgets all that have ended, and us. */
    synchronized void keepOnlyRunning(long us) {
        entries.removeIf(entry -> entry.pid() == us || entry.process().isEmpty());
        write();
    }

    /**
     * Ends what an earlier stack left behind. All are asked first and then waited for together, because the end of a
     * process that is not our child is only seen by asking again and again.
     *
     * @return how many there were
     */
    public synchronized int endLeftovers() {
        var left = entries.stream().filter(entry -> entry.process().isPresent()).toList();
        BooleanSupplier allEnded =
                () -> left.stream().allMatch(entry -> entry.process().isEmpty());
        left.forEach(entry -> entry.process().ifPresent(ProcessHandle::destroy));
        if (!Waiting.until(allEnded, Duration.ofSeconds(10))) {
            left.forEach(entry -> entry.process().ifPresent(ProcessHandle::destroyForcibly));
            Waiting.until(allEnded, Duration.ofSeconds(5));
        }
        entries.clear();
        write();
        return left.size();
    }

    private void write() {
        try {
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(
                    next,
                    entries.stream()
                            .map(entry -> entry.name() + " " + entry.pid() + " " + entry.startedAt())
                            .toList());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
