package io.shipmate.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shipmate.local.process.ProcessRecords;
import io.shipmate.local.process.StateFolder;
import io.shipmate.local.stack.Ports;
import io.shipmate.local.stack.RunningStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./shipmate} does, in a process that can be killed. */
class TheStackAsAProcess {

    @TempDir
    private Path folder;

    private Path state;
    private Path project;
    private final Ports ports = Ports.free();

    @BeforeEach
    void makeProject() throws IOException {
        state = folder.resolve("state");
        project = ToyProject.in(folder.resolve("project"));
    }

    @AfterEach
    void leaveNothingRunning() throws IOException, InterruptedException {
        finished("down");
    }

    @Test
    void it_says_where_everything_is_survives_a_kill_and_keeps_what_was_entered() throws Exception {
        var first = started("up");
        assertThat(output("up"))
                .contains("60 people")
                .contains("60 new, 0 changed, 0 as they were, 0 refused")
                .contains("profile-service", "/q/swagger-ui", "./shipmate token admin", "Ready after");
        assertThat(finished("status")).isEqualTo(0);
        assertThat(output("status")).contains("matching-service").contains("ready");
        assertThat(finished("token", "ops")).isEqualTo(0);
        assertThat(output("token")).matches("(?s)ey[\\w-]+\\.[\\w-]+\\.[\\w-]+\\R");
        assertThat(finished("up")).isEqualTo(3);
        assertThat(output("up-errors")).contains("already running").doesNotContain("\tat ");
        insert("kept");

        var processes = ProcessRecords.of(StateFolder.at(state)).entries();
        assertThat(processes).hasSize(8);
        first.destroyForcibly();
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(processes)
                        .allSatisfy(entry -> assertThat(entry.process()).isEmpty()));
        assertThat(finished("status")).isEqualTo(3);

        var second = started("servers");
        assertThat(inserted()).containsExactly("kept");
        assertThat(finished("down")).isEqualTo(0);
        assertThat(output("down")).contains("Shipmate has stopped.");
        assertThat(second.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(output("servers")).contains("Stopping Shipmate", "nothing is left running");
        assertThat(ProcessRecords.of(StateFolder.at(state)).entries()).isEmpty();
        assertThat(state.resolve("ready")).doesNotExist();
    }

    private Process started(String... arguments) throws IOException {
        var process = process(arguments);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(process.isAlive()).as(output(arguments[0] + "-errors")).isTrue();
            assertThat(state.resolve("ready")).hasContent(String.valueOf(process.pid()));
        });
        return process;
    }

    private int finished(String... arguments) throws IOException, InterruptedException {
        var process = process(arguments);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private Process process(String... arguments) throws IOException {
        var target = Path.of("target").toAbsolutePath();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                LocalStack.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve(arguments[0]).toFile())
                .redirectError(folder.resolve(arguments[0] + "-errors").toFile());
        builder.environment().put("SHIPMATE_ROOT", project.toString());
        builder.environment().put("SHIPMATE_PEOPLE", "60");
        builder.environment().put("SHIPMATE_STATE", state.toString());
        builder.environment().put("SHIPMATE_PORT_OFFSET", String.valueOf(ports.offset()));
        return builder.start();
    }

    private String output(String command) throws IOException {
        return Files.readString(folder.resolve(command));
    }

    private void insert(String word) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(url(), credentials());
                var statement = connection.createStatement()) {
            statement.execute("create table words (word text)");
            statement.execute("insert into words values ('" + word + "')");
        }
    }

    private List<String> inserted() throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(url(), credentials());
                var found = connection.createStatement().executeQuery("select word from words")) {
            var words = new ArrayList<String>();
            while (found.next()) {
                words.add(found.getString(1));
            }
            return words;
        }
    }

    private String url() {
        var running = RunningStack.in(state).endpoints().ports();
        return "jdbc:postgresql://127.0.0.1:" + running.postgresql() + "/session";
    }

    private Properties credentials() throws IOException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(state.resolve("data/secrets.properties"))) {
            secrets.load(reader);
        }
        var credentials = new Properties();
        credentials.setProperty("user", "session");
        credentials.setProperty("password", secrets.getProperty("password.session"));
        return credentials;
    }
}
