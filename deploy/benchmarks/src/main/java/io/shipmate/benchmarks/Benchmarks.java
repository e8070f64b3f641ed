package io.shipmate.benchmarks;

import io.shipmate.local.demo.DidNotHappen;
import io.shipmate.local.process.StackRefused;
import io.shipmate.local.stack.Ports;
import io.shipmate.local.stack.Stack;
import io.shipmate.local.stack.StackSettings;
import java.nio.file.Path;
import java.time.Duration;

/** {@code ./shipmate prove}: prints the contents of docs/performance.md; what it is doing goes to the error stream. */
public final class Benchmarks {

    private static final String DIRECTORY = "directory";
    private static final int PEOPLE = 10_000;
    private static final Duration EACH = Duration.ofSeconds(15);

    /** For whoever tries something out: the people of the run before are still there. */
    private static final boolean KEEP = Boolean.getBoolean("shipmate.prove.keep");

    private Benchmarks() {}

    /**
     * Measures, prints, and ends this process with 0, or with 1 and a sentence if it could not be done.
     *
     * @param arguments how many people there are to be, 10,000 if nothing is said; or {@code directory} and how many people
     *     there are to be in that, 100,000 if nothing is said
     */
    public static void main(String[] arguments) {
        try {
            if (arguments.length > 0 && arguments[0].equals(DIRECTORY)) {
                directory(arguments.length == 1 ? DirectorySuite.PEOPLE : Integer.parseInt(arguments[1]));
            } else {
                run(arguments.length == 0 ? PEOPLE : Integer.parseInt(arguments[0]));
            }
        } catch (StackRefused | DidNotHappen refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    /** Only this suite: the rest of the page stays as it is. */
    private static void directory(int people) {
        var section = new DirectorySuite(people, Benchmarks::say).measure(state().resolve("directory"), !KEEP);
        System.out.print(Report.replacing(Path.of("docs", "performance.md"), DirectorySuite.TITLE, section));
    }

    private static Path state() {
        return Path.of("deploy", "benchmarks", "target", "state").toAbsolutePath();
    }

    private static void run(int people) {
        var state = state();
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
