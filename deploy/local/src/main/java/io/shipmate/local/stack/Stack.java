package io.shipmate.local.stack;

import io.shipmate.local.company.Company;
import io.shipmate.local.kafka.KafkaBroker;
import io.shipmate.local.postgresql.PostgresServer;
import io.shipmate.local.process.Child;
import io.shipmate.local.process.ProcessRecords;
import io.shipmate.local.process.Processes;
import io.shipmate.local.process.StackRefused;
import io.shipmate.local.process.StateFolder;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A running system: PostgreSQL, Kafka, the issuer, the mail catcher and services.
 *
 * <p>{@link #close} may be called at any time, also while it starts and from another thread; when it returns, nothing
 * of the stack runs any more. Should this process end without it, the leash ends the others within seconds.
 */
public final class Stack implements AutoCloseable {

    /** A service with a backlog finishes what it has begun. */
    private static final Duration SERVICES_STOP = Duration.ofSeconds(30);

    private final StackSettings settings;
    private final Progress progress;
    private final Endpoints endpoints;
    private final StateFolder state;
    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch startIsOver = new CountDownLatch(1);
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final Set<String> waitedFor = new ConcurrentSkipListSet<>();
    private volatile boolean closing;
    private volatile boolean starting;
    private volatile boolean ready;

    private StateFolder.Lock lock;
    private Processes processes;
    private Secrets secrets;
    private ServiceEnvironment environment;
    private Company company;
    private Servers servers;

    /**
     * Takes the state folder for itself; nothing is started yet.
     *
     * @throws StackRefused if another stack has the folder
     */
    public Stack(StackSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        endpoints = new Endpoints(settings.ports());
        state = StateFolder.at(settings.state());
        lock = new Preflight(settings, state).lock();
    }

    /** Returns a stack that has been started. */
    public static Stack started(StackSettings settings) {
        var stack = new Stack(settings, Progress.silent());
        stack.start();
        return stack;
    }

    /**
     * Starts everything and returns when it is ready. If a part fails, what has been started is stopped again.
     *
     * @throws StackRefused with a sentence that says why it does not work
     */
    public void start() {
        starting = true;
        try {
            Thread.startVirtualThread(this::tellOfWaiting);
            prepare();
            servers.start(company, environment.clientSecrets(), this::part);
            startServices();
            if (closing) {
                throw new StackRefused(StackRefused.Reason.STOPPED, "It was stopped before it was ready.");
            }
            ready = true;
        } catch (RuntimeException e) {
            stopEverything();
            throw e;
        } finally {
            startIsOver.countDown();
        }
    }

    private void prepare() {
        int leftovers = ProcessRecords.of(state).endLeftovers();
        if (leftovers > 0) {
            progress.say("  " + leftovers + " processes of an earlier run were still there and have been ended.");
        }
        var preflight = new Preflight(settings, state);
        preflight.requireWhatIsNeeded();
        if (settings.fresh()) {
            state.forget("data");
        }
        preflight.requireSameCompany();
        company = Company.generate(settings.people(), Company.SEED);
        processes = new Processes(state, ProcessRecords.of(state), this::tellOfUnexpectedEnd);
        secrets = Secrets.keptIn(state.data());
        servers = new Servers(settings, state, processes, secrets);
        environment = new ServiceEnvironment(endpoints, secrets);
        var folder = state.made("environment");
        for (var service : Service.values()) {
            environment.write(service, folder);
        }
        RunningStack.record(state, settings);
    }

    private void startServices() {
        var applications = new Applications(state);
        for (var service : settings.services()) {
            var copy = applications.copyOf(service.fullName(), settings.application(service));
            services.put(service, process(service, copy));
        }
        Together.run(services.keySet().stream()
                .map(service -> part(service.fullName(), endpoints.of(service).toString(), () -> start(service)))
                .toList());
    }

    private ServiceProcess process(Service service, Path application) {
        return new ServiceProcess(
                service,
                processes,
                application,
                environment.of(service),
                settings.serviceOptions(),
                endpoints.readiness(service),
                client);
    }

    /** Starts a service that has been killed or stopped, and returns when it is ready. */
    public void start(Service service) {
        if (!closing) {
            services.get(service).launch();
            services.get(service).awaitReady(() -> closing);
        }
    }

    /** Ends a service at once, as a crash would. */
    public void kill(Service service) {
        services.get(service).process().kill();
    }

    /** Asks a service to stop and returns when it has. */
    public void stop(Service service) {
        Processes.stop(List.of(services.get(service).process()), SERVICES_STOP);
    }

    /** Returns the process of a service, the one started last. */
    public Child process(Service service) {
        return services.get(service).process();
    }

    /** Returns the broker, to be killed and started again. */
    public KafkaBroker broker() {
        return servers.broker();
    }

    /** Returns the database server. */
    public PostgresServer postgresql() {
        return servers.postgresql();
    }

    /** Returns what the role of this service signs in with. */
    public String databasePassword(Service service) {
        return secrets.databasePassword(service.key());
    }

    /** Returns what only a database administrator has. */
    public String superuserPassword() {
        return secrets.databasePassword("postgres");
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    /** Returns the people that the issuer knows. */
    public Company company() {
        return company;
    }

    public Tokens tokens() {
        return new Tokens(endpoints, client);
    }

    /** Returns the folder with the logs of all parts. */
    public Path logs() {
        return state.made("logs");
    }

    public boolean isClosing() {
        return closing;
    }

    private Runnable part(String name, String where, Runnable start) {
        return () -> {
            long began = System.nanoTime();
            waitedFor.add(name);
            start.run();
            waitedFor.remove(name);
            if (!closing) {
                progress.ready(name, Duration.ofNanos(System.nanoTime() - began), where);
            }
        };
    }

    /** A start on a busy machine takes its time; silence would look like a hang. */
    private void tellOfWaiting() {
        try {
            while (!startIsOver.await(10, TimeUnit.SECONDS)) {
                progress.say("  … " + String.join(", ", waitedFor));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellOfUnexpectedEnd(Child child) {
        if (ready && !closing) {
            progress.say(child.name() + " has ended by itself. Its log says why: " + child.log());
        }
    }

    @Override
    public void close() {
        closing = true;
        if (starting) {
            try {
                startIsOver.await(2, TimeUnit.MINUTES);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        stopEverything();
    }

    /** First who uses, then what is used. */
    private synchronized void stopEverything() {
        closing = true;
        if (processes != null) {
            var running = new ArrayList<Child>();
            services.values().stream()
                    .map(ServiceProcess::process)
                    .filter(Objects::nonNull)
                    .forEach(running::add);
            Processes.stop(running, SERVICES_STOP);
            if (servers != null) {
                servers.stop();
            }
            processes.close();
            processes = null;
        }
        client.close();
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}
