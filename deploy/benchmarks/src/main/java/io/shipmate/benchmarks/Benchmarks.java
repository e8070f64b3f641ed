package io.shipmate.benchmarks;

import io.shipmate.benchmarks.goals.GoalsPage;
import io.shipmate.benchmarks.micro.MicroSuite;
import io.shipmate.benchmarks.pairing.PairingSuite;
import io.shipmate.benchmarks.rules.RulesSuite;
import io.shipmate.benchmarks.suggestions.ExposureSuite;
import io.shipmate.benchmarks.tables.RoundtablesSuite;
import io.shipmate.local.demo.DidNotHappen;
import io.shipmate.local.process.StackRefused;
import io.shipmate.local.stack.Ports;
import io.shipmate.local.stack.Stack;
import io.shipmate.local.stack.StackSettings;
import java.nio.file.Path;
import java.time.Duration;

/** {@code ./shipmate prove PART}: prints one page of docs; what it is doing goes to the error stream. */
public final class Benchmarks {

    private static final String DIRECTORY = "directory";
    private static final int PEOPLE = 10_000;
    private static final int DELIVERIES = 5_000;
    private static final int ROWS = 100_000;
    private static final int SECONDS = 60;
    private static final int COMPANY = 1_000_000;
    private static final int MATCHES = 1_000_000;
    private static final int TIMES = 5;
    private static final Path DOCS = Path.of("docs");
    private static final Duration EACH = Duration.ofSeconds(15);

    /** For whoever tries something out: the people of the run before are still there. */
    private static final boolean KEEP = Boolean.getBoolean("shipmate.prove.keep");

    private Benchmarks() {}

    /**
     * Measures, prints, and ends this process with 0, or with 1 and a sentence if it could not be done or a promise was
     * not kept.
     *
     * @param arguments the part, and its size if it is not to be the usual one
     */
    public static void main(String[] arguments) {
        try {
            run(arguments[0], arguments);
        } catch (StackRefused | DidNotHappen refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static void run(String part, String[] arguments) {
        var state = Path.of("deploy", "benchmarks", "target", "state", part).toAbsolutePath();
        switch (part) {
            case "people" -> people(state, size(arguments, PEOPLE));
            case "directory" -> directory(state, size(arguments, DirectorySuite.PEOPLE));
            case "hris" -> new DeliveryBurst(size(arguments, DELIVERIES), Benchmarks::say).measure(state, System.out);
            case "roster" -> new LargeRoster(size(arguments, ROWS), Benchmarks::say).measure(state, System.out);
            case "suggestions" ->
                new SuggestionsSuite(size(arguments, SuggestionsSuite.PEOPLE), Benchmarks::say)
                        .measure(state, System.out, picture(part));
            case "goals" -> new GoalsPage(DOCS).print(System.out);
            default -> engine(part, arguments);
        }
    }

    /** What needs no servers. */
    private static void engine(String part, String[] arguments) {
        switch (part) {
            case "exposure" ->
                new ExposureSuite(Machine.alone(), Benchmarks::say)
                        .measure(size(arguments, ExposureSuite.PEOPLE), System.out, picture(part));
            case "micro" ->
                new MicroSuite(Machine.alone(), Benchmarks::say).measure(size(arguments, TIMES), System.out);
            case "pairing" ->
                new PairingSuite(Machine.alone(), Benchmarks::say)
                        .measure(size(arguments, COMPANY), System.out, picture(part));
            case "roundtables" ->
                new RoundtablesSuite(size(arguments, SECONDS), Benchmarks::say)
                        .measure(Machine.alone(), System.out, picture(part));
            case "rules" ->
                new RulesSuite(Machine.alone(), Benchmarks::say).measure(size(arguments, MATCHES), System.out);
            default -> throw StackRefused.failed("There is no part \"" + part + "\" to prove.");
        }
    }

    private static Path picture(String part) {
        return DOCS.resolve("performance-" + part + ".svg");
    }

    private static int size(String[] arguments, int usual) {
        return arguments.length == 1 ? usual : Integer.parseInt(arguments[1]);
    }

    private static void directory(Path state, int people) {
        System.out.println("# " + DirectorySuite.TITLE);
        System.out.println();
        System.out.print(new DirectorySuite(people, Benchmarks::say).measure(state, !KEEP));
    }

    private static void people(Path state, int people) {
        var report = new Report(people);
        report.add(StartUp.measure(state.resolve("start")));
        var settings = StackSettings.in(state.resolve("load"))
                .withPorts(Ports.free())
                .withPeople(people)
                .withFresh(true);
        say("Starting a system for " + people + " people");
        try (var stack = Stack.started(settings)) {
            var population = Population.bringIn(stack, Benchmarks::say);
            report.add(population);
            for (var question : Question.all(stack, population)) {
                say("Asking " + question.name());
                question.warmUp(EACH);
                report.add(question, question.ask(1, EACH));
                report.add(question, question.ask(16, EACH));
            }
            report.addMemory(stack);
        }
        report.add(
                DirectorySuite.TITLE,
                new DirectorySuite(DirectorySuite.PEOPLE, Benchmarks::say).measure(state.resolve("directory"), true));
        report.print(System.out);
    }

    private static void say(String what) {
        System.err.println(what);
    }
}
