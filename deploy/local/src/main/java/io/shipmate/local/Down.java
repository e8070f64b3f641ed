package io.shipmate.local;

import io.shipmate.local.process.ProcessRecords;
import io.shipmate.local.process.StackRefused;
import io.shipmate.local.process.StateFolder;
import io.shipmate.local.process.Waiting;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/** Stops a stack that runs elsewhere and waits until it has gone, and ends what a dead one has left behind. */
final class Down {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final StateFolder state;
    private final PrintStream out;

    Down(Path folder, PrintStream out) {
        state = StateFolder.at(folder);
        this.out = out;
    }

    int run() {
        var records = ProcessRecords.of(state);
        var stack = records.entries().stream()
                .filter(entry -> entry.name().equals(ProcessRecords.STACK))
                .flatMap(entry -> entry.process().stream())
                .findFirst();
        stack.ifPresent(ProcessHandle::destroy);
        if (!Waiting.until(this::isFree, stack.isPresent() ? PATIENCE : Duration.ofSeconds(1))) {
            throw StackRefused.failed("Shipmate in " + state.path() + " does not stop"
                    + stack.map(process -> "; it is process " + process.pid()).orElse("") + ".");
        }
        stack.ifPresent(process -> Waiting.until(() -> !process.isAlive(), Duration.ofSeconds(5)));
        int leftovers = ProcessRecords.of(state).endLeftovers();
        if (stack.isPresent()) {
            out.println("Shipmate has stopped.");
        } else if (leftovers > 0) {
            out.println(
                    "Shipmate was not running; " + leftovers + " processes that it had left behind have been ended.");
        } else {
            out.println("Shipmate is not running.");
        }
        return 0;
    }

    private boolean isFree() {
        var lock = state.lock();
        lock.ifPresent(StateFolder.Lock::close);
        return lock.isPresent();
    }
}
