package io.shipmate.local.stack;

import io.shipmate.local.company.Company;
import io.shipmate.local.process.ProcessRecords;
import io.shipmate.local.process.StackRefused;
import io.shipmate.local.process.StackRefused.Reason;
import io.shipmate.local.process.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A stack that another process has started, as seen from outside: where it is, who is in it, and how to sign in. */
public final class RunningStack {

    private static final String FILE = "stack.properties";

    private final StateFolder state;
    private final Ports ports;
    private final int people;
    private final Set<Service> services;

    private RunningStack(StateFolder state, Ports ports, int people, Set<Service> services) {
        this.state = state;
        this.ports = ports;
        this.people = people;
        this.services = services;
    }

    /** Finds the stack that runs in this state folder; refuses if none does. */
    public static RunningStack in(Path folder) {
        var state = StateFolder.at(folder);
        var lock = state.lock();
        if (lock.isPresent()) {
            lock.get().close();
            throw new StackRefused(Reason.RUNNING_OR_NOT, "Shipmate is not running. Start it with ./shipmate up");
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(state.path().resolve(FILE))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new StackRefused(
                    "Shipmate is only just starting: " + e.getMessage() + " is not there yet. Try again.", e);
        }
        return new RunningStack(
                state,
                new Ports(Integer.parseInt(properties.getProperty("port-offset"))),
                Integer.parseInt(properties.getProperty("people")),
                Arrays.stream(properties.getProperty("services").split(" ", -1))
                        .flatMap(name -> Service.named(name).stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    static void record(StateFolder state, StackSettings settings) {
        var properties = new Properties();
        properties.setProperty("port-offset", String.valueOf(settings.ports().offset()));
        properties.setProperty("people", String.valueOf(settings.people()));
        properties.setProperty(
                "services", settings.services().stream().map(Service::key).collect(Collectors.joining(" ")));
        try (var writer = Files.newBufferedWriter(state.path().resolve(FILE))) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Endpoints endpoints() {
        return new Endpoints(ports);
    }

    /** Returns the services that belong to it. */
    public Set<Service> services() {
        return services;
    }

    /** Returns the company whose people the issuer knows. */
    public Company company() {
        return Company.generate(people, Company.SEED);
    }

    /** Returns a source of tokens that uses this client. */
    public Tokens tokens(HttpClient client) {
        return new Tokens(endpoints(), client);
    }

    /** Returns the processes that are recorded as belonging to it. */
    public List<ProcessRecords.Entry> processes() {
        return ProcessRecords.of(state).entries();
    }
}
