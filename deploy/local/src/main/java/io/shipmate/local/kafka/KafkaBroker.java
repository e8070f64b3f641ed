package io.shipmate.local.kafka;

import io.shipmate.local.process.Child;
import io.shipmate.local.process.Launch;
import io.shipmate.local.process.Processes;
import io.shipmate.local.process.StackRefused;
import io.shipmate.local.process.StateFolder;
import io.shipmate.local.process.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/** The broker of the local stack. */
public final class KafkaBroker {

    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration STOP = Duration.ofSeconds(15);

    private final StateFolder state;
    private final Processes processes;
    private final Path libraries;
    private final int port;
    private final int controllerPort;
    private final Path data;
    private Child process;

    /**
     * Describes a broker.
     *
     * @param libraries the folder with the broker's own jars
     */
    public KafkaBroker(StateFolder state, Processes processes, Path libraries, int port, int controllerPort) {
        this.state = state;
        this.processes = processes;
        this.libraries = libraries;
        this.port = port;
        this.controllerPort = controllerPort;
        data = state.data().resolve("kafka");
    }

    /** Starts the broker and returns when every topic of {@link Topics} is there. */
    public void start() {
        var settings = writeSettings();
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(settings);
        }
        process = launch("kafka", List.of("kafka.Kafka", settings.toString()));
        awaitPort();
        makeTopics();
    }

    /** Stops it in good order. */
    public void stop() {
        if (process != null) {
            Processes.stop(List.of(process), STOP);
        }
    }

    /** Ends it as a crash would; {@link #start} brings it back with what it had. */
    public void kill() {
        process.kill();
    }

    /** Returns what a client needs to find it. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private void format(Path settings) {
        var formatting = launch(
                "kafka-format",
                List.of(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        settings.toString()));
        formatting.awaitEnd(START);
        if (!Files.exists(data.resolve("meta.properties"))) {
            throw StackRefused.failed("Kafka's data cannot be set up. Why: " + formatting.log());
        }
    }

    private Child launch(String name, List<String> mainAndArguments) {
        var arguments = new ArrayList<>(List.of(
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.SimpleFormatter.format=%1$tT.%1$tL %4$s %3$s %5$s%6$s%n",
                "-cp",
                libraries + "/*"));
        arguments.addAll(mainAndArguments);
        return processes.start(Launch.java(name, arguments, Map.of()));
    }

    private Path writeSettings() {
        var settings = """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=CLIENT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=CLIENT://127.0.0.1:%1$d
                listener.security.protocol.map=CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=CLIENT
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                # One node has nobody to replicate to.
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                # Nobody else is going to join: a consumer need not wait for others.
                group.initial.rebalance.delay.ms=0
                # After an unclean end the broker waits for its own former session: 4 s instead of 12 s.
                broker.session.timeout.ms=2000
                broker.heartbeat.interval.ms=500
                """.formatted(port, controllerPort, data);
        try {
            return Files.writeString(state.data().resolve("kafka.properties"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitPort() {
        if (!Waiting.until(() -> !process.isAlive() || isListening(), START)) {
            throw StackRefused.failed("Kafka does not answer. Its log: " + process.log());
        }
        if (!process.isAlive()) {
            throw process.endedWhileStarting();
        }
    }

    private boolean isListening() {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private void makeTopics() {
        var settings = Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                20_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                40_000);
        try (var admin = Admin.create(settings)) {
            Set<String> there = admin.listTopics().names().get(START.toSeconds(), TimeUnit.SECONDS);
            var missing = Topics.all().stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .collect(Collectors.toList());
            admin.createTopics(missing).all().get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StackRefused(
                    "The topics cannot be made: " + e.getMessage() + ". Kafka's log: " + process.log(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackRefused("Interrupted while the topics were made", e);
        }
    }
}
