package io.shipmate.kit.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real broker (KRaft, one node) in the JVM of the test, with the topics of the system. */
final class EmbeddedBroker {

    private static final List<String> SERVICES = List.of("profile", "matching", "session", "notification", "harbour");

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private KafkaRaftServer server;

    private EmbeddedBroker(Path folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    static EmbeddedBroker start() {
        try {
            var broker =
                    new EmbeddedBroker(Files.createTempDirectory("shipmate-broker"), FreePort.find(), FreePort.find());
            format(broker.folder);
            broker.run();
            broker.createTopics();
            return broker;
        } catch (Exception e) {
            throw new IllegalStateException("The embedded broker does not start", e);
        }
    }

    /** Starts on the same port and folder; what was said before is still there. */
    void run() {
        server = new KafkaRaftServer(new KafkaConfig(settings(folder, port, controllerPort), false), Time.SYSTEM);
        server.startup();
    }

    /** Ends the broker; its port and folder stay its own. */
    void pause() {
        server.shutdown();
        server.awaitShutdown();
    }

    String address() {
        return "localhost:" + port;
    }

    void stop() {
        pause();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(EmbeddedBroker::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createTopics() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            var topics = new java.util.ArrayList<NewTopic>();
            for (var state : List.of("people", "topics", "job-architecture")) {
                topics.add(
                        new NewTopic("shipmate." + state, 3, (short) 1).configs(Map.of("cleanup.policy", "compact")));
            }
            for (var service : SERVICES) {
                topics.add(new NewTopic("shipmate." + service, 3, (short) 1));
                topics.add(new NewTopic("shipmate." + service + ".dead-letter", 1, (short) 1));
            }
            admin.createTopics(topics).all().get();
        }
    }

    private static void format(Path folder) throws Exception {
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .addDirectory(folder.toString())
                .setMetadataLogDirectory(folder.toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setPrintStream(silent)
                .run();
    }

    private static Properties settings(Path folder, int port, int controllerPort) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "log.dirs", folder.toString(),
                "controller.quorum.voters", "1@localhost:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort,
                "advertised.listeners", "PLAINTEXT://localhost:" + port,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "auto.create.topics.enable", "false"));
        settings.putAll(Map.of(
                "offsets.topic.num.partitions", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                // A broker that comes back is let in again after two seconds, not nine.
                "broker.session.timeout.ms", "2000",
                "broker.heartbeat.interval.ms", "500"));
        return settings;
    }
}
