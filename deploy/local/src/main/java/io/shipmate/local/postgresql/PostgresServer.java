package io.shipmate.local.postgresql;

import io.shipmate.local.process.Processes;
import io.shipmate.local.process.Signal;
import io.shipmate.local.process.StackRefused;
import io.shipmate.local.process.StateFolder;
import io.shipmate.local.process.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** A PostgreSQL server in the state folder. */
public final class PostgresServer {

    private static final String SUPERUSER = "postgres";

    private final StateFolder state;
    private final Processes processes;
    private final Path binariesFolder;
    private final int port;
    private final String superuserPassword;
    private final Function<Path, Disguise> disguises;
    private final Path data;
    private Binaries binaries;
    private Disguise disguise;
    private volatile ProcessHandle postmaster;

    /**
     * Describes a server.
     *
     * @param binariesFolder where its programs are unpacked, if they are not there yet
     */
    public PostgresServer(
            StateFolder state, Processes processes, Path binariesFolder, int port, String superuserPassword) {
        this(state, processes, binariesFolder, port, superuserPassword, Disguise::chosenFor);
    }

    PostgresServer(
            StateFolder state,
            Processes processes,
            Path binariesFolder,
            int port,
            String superuserPassword,
            Function<Path, Disguise> disguises) {
        this.state = state;
        this.processes = processes;
        this.binariesFolder = binariesFolder;
        this.port = port;
        this.superuserPassword = superuserPassword;
        this.disguises = disguises;
        data = state.data().resolve("postgresql");
    }

    /**
     * Starts the server and sees to it that each of these roles exists with its password and a database of its own
     * name, which no other role can connect to.
     */
    public void start(Map<String, String> passwords) {
        binaries = Binaries.unpackedIn(binariesFolder);
        disguise = disguises.apply(state.path());
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialize();
        }
        requireSameMajorVersion();
        configure();
        endForerunner();
        startServer();
        try (var connection = connect(SUPERUSER, superuserPassword, SUPERUSER)) {
            for (var role : passwords.entrySet()) {
                new Database(role.getKey(), role.getValue()).ensure(connection);
            }
        } catch (SQLException e) {
            throw new StackRefused("The databases cannot be made: " + e.getMessage(), e);
        }
    }

    /** Stops it in good order: connections are closed, everything is on the disk. */
    public void stop() {
        if (postmaster != null) {
            run("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "30"));
            processes.release(postmaster.pid());
            postmaster = null;
        }
    }

    /** Returns where a role finds its database. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Returns what is unpacked, for example {@code 18.4.0}. */
    public String version() {
        return binaries.version();
    }

    private Connection connect(String user, String password, String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    private void initialize() {
        state.forget("data/postgresql");
        try {
            Files.createDirectories(data);
            var passwordFile = Files.writeString(data.resolveSibling("postgresql-password"), superuserPassword);
            disguise.giveAway(binaries.folder());
            disguise.giveAway(data);
            disguise.giveAway(passwordFile);
            try {
                var arguments = List.of(
                        "-D",
                        data.toString(),
                        "-U",
                        SUPERUSER,
                        "-E",
                        "UTF8",
                        "--locale=C.UTF-8",
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "--no-sync");
                if (run("initdb", arguments) != 0) {
                    throw StackRefused.failed(
                            "PostgreSQL's data cannot be set up. Why: " + state.log("postgresql-initdb"));
                }
            } finally {
                Files.delete(passwordFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireSameMajorVersion() {
        try {
            var ofData = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!ofData.equals(binaries.majorVersion())) {
                throw StackRefused.failed("The data in " + data + " was written by PostgreSQL " + ofData
                        + ", and this is " + binaries.majorVersion() + ". Start with --fresh to begin anew.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void configure() {
        var settings = """
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                shared_buffers = 64MB
                # Four services with a pool of 50 each, and their listening connections.
                max_connections = 250
                """.formatted(port);
        try {
            Files.writeString(data.resolve("postgresql.auto.conf"), settings);
            disguise.giveAway(data.resolve("postgresql.auto.conf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that outlived its stack would hold the data; one that is gone makes this a no-op. */
    private void endForerunner() {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            run("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "30"));
        }
    }

    /** Right after a crash the old process may still count as running for a moment, and the start is refused. */
    private void startServer() {
        var serverLog = serverLog();
        var arguments = List.of("start", "-D", data.toString(), "-w", "-t", "30", "-l", serverLog.toString());
        var started = new AtomicBoolean();
        Waiting.until(
                () -> {
                    started.set(run("pg_ctl", arguments) == 0);
                    return started.get();
                },
                Duration.ofSeconds(5));
        if (!started.get()) {
            throw StackRefused.failed("PostgreSQL does not start. Its log says why: " + serverLog);
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            postmaster = ProcessHandle.of(pid)
                    .orElseThrow(() -> StackRefused.failed("PostgreSQL ended at once. Its log: " + serverLog));
            processes.hold("postgresql", Signal.INT, postmaster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server writes it itself, so it lies where the server may write. */
    private Path serverLog() {
        return disguise == Disguise.NOBODY ? data.resolve("server.log") : state.newLog("postgresql");
    }

    private int run(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(binaries.program(program));
        command.addAll(arguments);
        var log = state.log("postgresql-" + program);
        try {
            // Never a pipe: the server would inherit it and keep it open.
            return new ProcessBuilder(disguise.disguised(command))
                    .directory(binaries.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StackRefused("PostgreSQL's " + program + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackRefused("Interrupted while PostgreSQL's " + program + " was running", e);
        }
    }
}
