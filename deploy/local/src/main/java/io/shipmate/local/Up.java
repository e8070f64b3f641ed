package io.shipmate.local;

import io.shipmate.local.company.Roster;
import io.shipmate.local.stack.Progress;
import io.shipmate.local.stack.RosterImport;
import io.shipmate.local.stack.Service;
import io.shipmate.local.stack.Stack;
import io.shipmate.local.stack.StackSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.logging.FileHandler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Brings the stack up and stays until it is told to stop. */
final class Up {

    private final StackSettings settings;
    private final PrintStream out;
    private final Progress progress;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Up(StackSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        progress = Progress.to(out);
    }

    int run() {
        long began = System.nanoTime();
        var stack = new Stack(settings, progress);
        logTo(stack.logs().resolve("stack.log"));
        var hook = new Thread(() -> stop(stack), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            out.println(settings.services().isEmpty() ? "Starting the servers" : "Starting Shipmate");
            stack.start();
            if (settings.services().contains(Service.PROFILE)) {
                importCompany(stack);
            }
            out.printf(Locale.ROOT, "Ready after %.1f s.%n%n", seconds(began));
            new WhereItIs(stack, settings).print(out);
            Files.writeString(
                    readyFile(), String.valueOf(ProcessHandle.current().pid()));
            stopped.await();
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Holds our process id as long as the system can be used. */
    private Path readyFile() {
        return settings.state().resolve("ready");
    }

    private void importCompany(Stack stack) {
        long began = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            var employees = stack.company().employees();
            Roster.write(employees, settings.state().resolve("company/roster.csv"));
            var rows =
                    new RosterImport(stack.endpoints(), stack.tokens().of("admin"), client).run(Roster.csv(employees));
            progress.ready(
                    rows.total() + " people",
                    Duration.ofNanos(System.nanoTime() - began),
                    "%d new, %d changed, %d as they were, %d refused"
                            .formatted(rows.created(), rows.changed(), rows.unchanged(), rows.failed()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What runs when this process ends, for whatever reason. */
    private void stop(Stack stack) {
        if (stack.isClosing()) {
            // It did not start, and has stopped by itself.
            return;
        }
        delete(readyFile());
        out.println();
        out.println("Stopping Shipmate");
        long began = System.nanoTime();
        stack.close();
        out.println(String.format(Locale.ROOT, "Stopped after %.1f s; nothing is left running.", seconds(began)));
        stopped.countDown();
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void logTo(Path file) {
        try {
            var handler = new FileHandler(file.toString());
            handler.setFormatter(new SimpleFormatter());
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
