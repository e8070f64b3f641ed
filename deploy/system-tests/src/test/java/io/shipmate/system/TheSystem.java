package io.shipmate.system;

import io.shipmate.local.company.Company;
import io.shipmate.local.company.Employee;
import io.shipmate.local.demo.Api;
import io.shipmate.local.demo.Call;
import io.shipmate.local.demo.Catalogue;
import io.shipmate.local.demo.ComingIn;
import io.shipmate.local.demo.Eventually;
import io.shipmate.local.demo.Mailboxes;
import io.shipmate.local.demo.Narrator;
import io.shipmate.local.demo.Somebody;
import io.shipmate.local.demo.TakingPart;
import io.shipmate.local.demo.Walkthrough;
import io.shipmate.local.stack.Ports;
import io.shipmate.local.stack.Service;
import io.shipmate.local.stack.Stack;
import io.shipmate.local.stack.StackSettings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The running system and the people in it. There is one for all tests, on ports and in a folder of its own; it starts empty,
 * with the whole company imported and nobody taking part.
 */
final class TheSystem implements AutoCloseable {

    private final Path state;
    private final Stack stack;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Api apis;
    private final Mailboxes mailboxes;
    private final Catalogue catalogue;
    private final Iterator<Employee> newcomers;

    private TheSystem(Path state, Stack stack) {
        this.state = state;
        this.stack = stack;
        apis = apis(_ -> {});
        mailboxes = new Mailboxes(stack.endpoints(), client);
        new ComingIn(apis.as("admin"), stack.company().employees()).send();
        catalogue = Catalogue.readBy(apis.as("admin"));
        newcomers = possibleNewcomers().iterator();
    }

    /** Starts it and returns when the company is in. */
    static TheSystem start() {
        var state = Path.of("target", "system").toAbsolutePath();
        var stack =
                Stack.started(StackSettings.in(state).withPorts(Ports.free()).withFresh(true));
        try {
            return new TheSystem(state, stack);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Those whom the story does not count on because they do not want to take part, and who lead nobody. */
    private List<Employee> possibleNewcomers() {
        var company = stack.company();
        var stories = catalogue.stories();
        var leaders = company.employees().stream()
                .flatMap(employee -> employee.manager().stream())
                .toList();
        return company.employees().stream()
                .filter(one -> !leaders.contains(one.externalId()))
                .filter(one -> !one.equals(company.administrator()) && !one.equals(company.operator()))
                .filter(one -> !stories.of(one).takesPart())
                .toList();
    }

    Stack stack() {
        return stack;
    }

    Mailboxes mailboxes() {
        return mailboxes;
    }

    Company company() {
        return stack.company();
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** Returns the APIs; somebody hears of every call. */
    Api apis(Consumer<Call> listener) {
        return new Api(stack.endpoints(), stack.tokens(), client, listener);
    }

    /** Returns the people-admin's or the operator's view, by {@code admin} or {@code ops}. */
    Somebody inOffice(String role) {
        var employee =
                role.equals("admin") ? company().administrator() : company().operator();
        return Somebody.signedIn(apis, employee);
    }

    /** Returns the story, told to nobody. */
    Walkthrough walkthrough() {
        var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Walkthrough.of(apis, company(), mailboxes, new Narrator(silence, false));
    }

    /** Returns people whom no other test has, taking part with room for so many partners. None leads another. */
    synchronized List<Somebody> newcomers(int count, int capacity) {
        var employees = Stream.generate(newcomers::next).limit(count).toList();
        new TakingPart(apis, catalogue, 8).withRoomFor(capacity).all(employees);
        var people = employees.stream()
                .map(employee -> Somebody.signedIn(apis, employee))
                .toList();
        people.forEach(TheSystem::awaitInThePool);
        return people;
    }

    /** That somebody takes part is told by profile-service and heard by matching-service a moment later. */
    private static void awaitInThePool(Somebody one) {
        Eventually.get(
                one.name() + " is in the pool",
                () -> Optional.of(one.api().get(Service.MATCHING, "/me/suggestions?limit=1"))
                        .filter(suggestions -> !suggestions.body().contains("NOT_TAKING_PART")));
    }

    /** Returns the folder in which everything is that the system keeps. */
    Path state() {
        return state;
    }

    Databases databases() {
        return new Databases(stack);
    }

    Topics topics() {
        return new Topics(stack.broker().bootstrapServers());
    }

    /** Returns everything in which what somebody wrote could leave a trace. */
    Traces traces() {
        return new Traces(stack, state, mailboxes, client);
    }

    /** Ends a service as a crash would, and returns what brings it back. */
    Runnable kill(Service service) {
        stack.kill(service);
        return () -> stack.start(service);
    }

    /** Ends the broker as a crash would, and returns what brings it back. */
    Runnable killTheBroker() {
        stack.broker().kill();
        return () -> stack.broker().start();
    }

    @Override
    public void close() {
        client.close();
        stack.close();
    }
}
