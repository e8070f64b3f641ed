package io.shipmate.local;

import io.shipmate.local.process.ProcessRecords;
import io.shipmate.local.stack.RunningStack;
import io.shipmate.local.stack.Service;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** Says what runs, how much memory it has, and whether the services are ready. */
final class Status {

    private static final int NOT_ALL_IS_WELL = 3;

    private final Path state;
    private final PrintStream out;

    Status(Path state, PrintStream out) {
        this.state = state;
        this.out = out;
    }

    int run() {
        var stack = RunningStack.in(state);
        boolean well = true;
        out.printf("%-22s %8s %8s  %s%n", "part", "process", "memory", "state");
        try (var client = HttpClient.newHttpClient()) {
            for (var entry : stack.processes()) {
                var condition = condition(stack, entry, client);
                well &= condition.equals("running") || condition.equals("ready");
                out.printf("%-22s %8d %8s  %s%n", entry.name(), entry.pid(), memory(entry.pid()), condition);
            }
            for (var service : stack.services()) {
                if (stack.processes().stream().noneMatch(entry -> entry.name().equals(service.fullName()))) {
                    well = false;
                    out.printf("%-22s %8s %8s  has ended%n", service.fullName(), "", "");
                }
            }
        }
        return well ? 0 : NOT_ALL_IS_WELL;
    }

    private static String condition(RunningStack stack, ProcessRecords.Entry entry, HttpClient client) {
        if (entry.process().isEmpty()) {
            return "has ended";
        }
        return Service.named(entry.name())
                .map(service -> isReady(stack, service, client) ? "ready" : "not ready")
                .orElse("running");
    }

    private static boolean isReady(RunningStack stack, Service service, HttpClient client) {
        var request = HttpRequest.newBuilder(stack.endpoints().readiness(service))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Asks {@code ps}, which is the same on every system; resident memory, in kilobytes there. */
    private static String memory(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
            var kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return kilobytes.isEmpty() ? "" : Long.parseLong(kilobytes) / 1024 + " MB";
        } catch (IOException _) {
            return "";
        }
    }
}
