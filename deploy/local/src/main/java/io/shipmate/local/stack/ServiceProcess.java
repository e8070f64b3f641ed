package io.shipmate.local.stack;

import io.shipmate.local.process.Child;
import io.shipmate.local.process.Launch;
import io.shipmate.local.process.Processes;
import io.shipmate.local.process.StackRefused;
import io.shipmate.local.process.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** One service as a process of its own, started from a copy of what the build made. */
final class ServiceProcess {

    /** Small and quick to start; four of them share the machine with everything else. */
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms32m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8");

    private static final Duration START = Duration.ofMinutes(4);

    private final Service service;
    private final Processes processes;
    private final Path application;
    private final Map<String, String> environment;
    private final List<String> options;
    private final URI readiness;
    private final HttpClient client;
    private Child process;

    ServiceProcess(
            Service service,
            Processes processes,
            Path application,
            Map<String, String> environment,
            List<String> options,
            URI readiness,
            HttpClient client) {
        this.service = service;
        this.processes = processes;
        this.application = application;
        this.environment = environment;
        this.options = options;
        this.readiness = readiness;
        this.client = client;
    }

    void launch() {
        var arguments = new ArrayList<>(JVM_OPTIONS);
        arguments.addAll(options);
        arguments.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
        process = processes.start(Launch.java(service.fullName(), arguments, environment));
    }

    /** Returns when the service says that it is ready; gives up when it ends, or when nobody wants it any more. */
    void awaitReady(BooleanSupplier abandoned) {
        boolean over = Waiting.until(() -> abandoned.getAsBoolean() || !process.isAlive() || isReady(), START);
        if (!process.isAlive()) {
            throw process.endedWhileStarting();
        }
        if (!over) {
            throw StackRefused.failed(service.fullName() + " is not ready after " + START.toMinutes()
                    + " minutes. What it waits for: " + readiness + ", and its log: " + process.log());
        }
    }

    private boolean isReady() {
        var request =
                HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(2)).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Child process() {
        return process;
    }
}
