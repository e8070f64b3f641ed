package io.shipmate.local.mail;

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
import java.util.List;
import java.util.Map;

/** GreenMail in a process of its own. It keeps mail in memory: a restart empties every mailbox. */
public final class MailCatcher {

    private final Processes processes;
    private final Path jar;
    private final int smtpPort;
    private final int apiPort;
    private Child process;

    public MailCatcher(Processes processes, Path jar, int smtpPort, int apiPort) {
        this.processes = processes;
        this.jar = jar;
        this.smtpPort = smtpPort;
        this.apiPort = apiPort;
    }

    /** Starts it and returns when it takes mail. */
    public void start() {
        process = processes.start(Launch.java(
                "mail",
                List.of(
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dgreenmail.smtp.hostname=127.0.0.1",
                        "-Dgreenmail.smtp.port=" + smtpPort,
                        "-Dgreenmail.api.hostname=127.0.0.1",
                        "-Dgreenmail.api.port=" + apiPort,
                        // A mailbox appears with its first mail.
                        "-Dgreenmail.auth.disabled",
                        "-jar",
                        jar.toString()),
                Map.of()));
        if (!Waiting.until(() -> !process.isAlive() || isReady(), Duration.ofMinutes(1))) {
            throw StackRefused.failed("The mail catcher does not answer. Its log: " + process.log());
        }
        if (!process.isAlive()) {
            throw process.endedWhileStarting();
        }
    }

    private boolean isReady() {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + apiPort + "/api/service/readiness"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Stops it in good order. */
    public void stop() {
        if (process != null) {
            Processes.stop(List.of(process), Duration.ofSeconds(5));
        }
    }
}
