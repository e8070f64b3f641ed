package io.shipmate.local.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shipmate.local.process.ProcessRecords;
import io.shipmate.local.process.Processes;
import io.shipmate.local.process.StackRefused;
import io.shipmate.local.process.StateFolder;
import io.shipmate.local.stack.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a container root may become nobody, but may not make a user namespace. */
class PostgresRunByRoot {

    @TempDir
    private Path folder;

    @BeforeEach
    void onlyAsRoot() throws IOException {
        assumeTrue(Files.getAttribute(folder, "unix:uid").equals(0), "not root here");
    }

    @Test
    void the_server_runs_as_nobody_where_there_are_no_user_namespaces() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        var state = StateFolder.at(folder.resolve("state"));
        try (var processes = new Processes(state, ProcessRecords.of(state), _ -> {})) {
            var server = new PostgresServer(
                    state, processes, folder, Ports.free().postgresql(), "for-the-test", _ -> Disguise.NOBODY);
            server.start(Map.of("profile", "secret"));
            try (var connection = DriverManager.getConnection(server.jdbcUrl("profile"), "profile", "secret")) {
                assertThat(connection.isValid(5)).isTrue();
                assertThat(Files.getAttribute(state.data().resolve("postgresql"), "unix:uid"))
                        .isEqualTo(65_534);
            } finally {
                server.stop();
            }
        }
    }

    @Test
    void a_folder_that_nobody_cannot_reach_is_named() throws IOException {
        var closed = Files.createDirectories(folder.resolve("closed/data"));
        Files.setPosixFilePermissions(folder.resolve("closed"), PosixFilePermissions.fromString("rwx------"));
        assertThatThrownBy(() -> Disguise.NOBODY.giveAway(closed))
                .isInstanceOf(StackRefused.class)
                .hasMessageContaining("the user nobody cannot reach " + closed)
                .hasMessageContaining("SHIPMATE_STATE");
    }
}
