package io.shipmate.benchmarks.pairing;

import com.sun.management.OperatingSystemMXBean;
import io.shipmate.matching.engine.graph.Graph;
import io.shipmate.matching.engine.pairing.Certificate;
import io.shipmate.matching.engine.pairing.Effort;
import io.shipmate.matching.engine.pairing.Groups;
import io.shipmate.matching.engine.pairing.Objective;
import io.shipmate.matching.engine.pairing.Pairer;
import io.shipmate.matching.engine.pairing.Pairing;
import io.shipmate.matching.engine.pairing.PairingVerifier;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of its own in which one company is paired by one solver, so that its heap can be limited and it can be ended. It
 * prints what came out, one {@code name=value} a line.
 */
public final class PairingRun {

    /** What stands before the names of what greedy pairing came to. */
    static final String GREEDY = "greedy.";

    private static final long SEED = 20_261_122;
    private static final int MOST_TIMES = 1_000;
    private static final Duration ENOUGH = Duration.ofSeconds(8);

    private PairingRun() {}

    /**
     * Pairs.
     *
     * @param arguments who pairs ({@code engine}, and greedily after it, or {@code jgrapht}), and how many people
     */
    public static void main(String[] arguments) {
        int people = Integer.parseInt(arguments[1]);
        Graph graph = new GeneratedCompany(people, SEED).graph();
        say("edges", graph.edges());
        switch (arguments[0]) {
            case "engine" -> {
                engine(graph);
                time(GREEDY, () -> Greedy.paired(graph), Greedy::print);
            }
            case "jgrapht" -> {
                var known = JGraphT.known(graph);
                time("", () -> JGraphT.paired(known), paired -> paired.print(known));
            }
            default -> throw new IllegalArgumentException("Nobody pairs as " + arguments[0]);
        }
    }

    private static void engine(Graph graph) {
        Objective objective = Objective.usual();
        Groups nobody = Groups.none(graph.size());
        int threads = Runtime.getRuntime().availableProcessors();
        Pairer pairer = new Pairer(objective, Effort.usual(), threads, (_, _) -> true);
        time("", () -> pairer.pair(graph, nobody), pairing -> {
            print(pairing);
            long began = System.nanoTime();
            say(
                    "objections",
                    new PairingVerifier(graph, objective, nobody)
                            .objections(pairing)
                            .size());
            say("verified", System.nanoTime() - began);
        });
    }

    private static void print(Pairing pairing) {
        Certificate certificate = pairing.certificate();
        say("value", certificate.value());
        say("bound", certificate.bound());
        say("exact", certificate.exact() ? 1 : 0);
        say("leftOut", pairing.groups().leftOut().length);
        say("needlessly", certificate.mostPeople() - certificate.people());
    }

    /** Does it again and again, at least once, until it has taken enough time; says how long the first took and the median, and how long
     * the processors worked for one at the least, which hardly depends on what else the machine does. */
    private static <T> void time(String whose, Work<T> work, Work.Print<T> print) {
        List<Long> took = new ArrayList<>();
        var processors = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long leastOfProcessors = Long.MAX_VALUE;
        long sum = 0;
        T result = null;
        while (took.size() < MOST_TIMES && sum < ENOUGH.toNanos()) {
            long used = processors.getProcessCpuTime();
            long began = System.nanoTime();
            result = work.run();
            took.add(System.nanoTime() - began);
            leastOfProcessors = Math.min(leastOfProcessors, processors.getProcessCpuTime() - used);
            sum += took.getLast();
            if (took.size() == 1) {
                say(whose + "first", took.getFirst());
            }
        }
        say(whose + "times", took.size());
        say(whose + "processors", leastOfProcessors);
        say(whose + "median", took.stream().sorted().toList().get(took.size() / 2));
        print.print(result);
    }

    static void say(String name, long value) {
        System.out.println(name + "=" + value);
    }
}
