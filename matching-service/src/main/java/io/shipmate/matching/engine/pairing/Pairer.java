package io.shipmate.matching.engine.pairing;

import io.shipmate.matching.engine.graph.Graph;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pairs the people of a graph as well as can be, and proves how well that is: a maximum-weight matching in a general graph.
 *
 * <p>The parts of the graph are paired on their own, several at a time; what comes out is the same on any number of threads.
 * People who must not meet, or are to be kept apart, have no edge. Of equally good pairings it is always the same one.
 */
public final class Pairer {

    private final Objective objective;
    private final Effort effort;
    private final Workers workers;
    private final Progress progress;

    /**
     * Pairs for an objective.
     *
     * @param threads how many threads work at once; makes no difference but in time
     */
    public Pairer(Objective objective, Effort effort, int threads, Progress progress) {
        this.objective = objective;
        this.effort = effort;
        this.workers = new Workers(threads);
        this.progress = progress;
    }

    /** Pairs with the usual effort on one thread. */
    public static Pairing paired(Graph graph, Objective objective) {
        return new Pairer(objective, Effort.usual(), 1, (_, _) -> true).pair(graph, Groups.none(graph.size()));
    }

    /**
     * Pairs everybody of a graph.
     *
     * @param before who was together before; nobody if that makes no difference
     * @throws PairingCancelled if who listens to the progress says so
     */
    public Pairing pair(Graph graph, Groups before) {
        PartFinder parts = new PartFinder(graph);
        Part.Kept kept = new Part.Kept(before, objective.switchCost());
        AtomicInteger done = new AtomicInteger();
        List<PartCoverage> whole = workers.each(parts.count(), number -> PartCoverage.of(parts.part(number, kept, 0)));
        int threshold = 0;
        List<Lowest> lowest = List.of();
        if (objective.raising()) {
            lowest = workers.each(
                    parts.count(),
                    number -> Lowest.of(
                            whole.get(number).part(),
                            whole.get(number),
                            objective.trios(),
                            least -> parts.part(number, kept, least)));
            threshold = lowest.stream().mapToInt(each -> each.threshold).min().orElse(0);
            threshold = threshold == Integer.MAX_VALUE ? 0 : threshold;
        }
        int least = threshold;
        List<PartPairing> paired = workers.each(parts.count(), number -> {
            PartProgress settled = new PartProgress(progress, done, graph.size());
            Part part = least == 0 ? whole.get(number).part() : parts.part(number, kept, least);
            PartPairing pairing = part.size() == 1
                    ? PartSolver.alone(part)
                    : new PartSolver(part, objective, effort, settled).solve(whole.get(number));
            settled.accept(part.size());
            return pairing;
        });
        return new Answer(graph, objective, before).of(paired, whole, least, lowest);
    }
}
