package io.shipmate.matching.engine.pairing;

import io.shipmate.matching.engine.graph.Graph;

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
     * @throws IllegalArgumentException if {@code before} is about another number of people
     * @throws PairingCancelled if who listens to the progress says so
     */
    public Pairing pair(Graph graph, Groups before) {
        if (before.people() != graph.size()) {
            throw new IllegalArgumentException("Who was together before is about other people");
        }
        return new Round(graph, objective, effort, before, workers, progress).paired();
    }
}
