package io.shipmate.matching.engine.pairing;

import io.shipmate.matching.engine.graph.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One pairing of one graph, from its parts to the answer. */
final class Round {

    /** Fewer people are paired sooner than threads are started. */
    static final int WORTH_SHARING = 2_000;

    private final Graph graph;
    private final Objective objective;
    private final Effort effort;
    private final Workers workers;
    private final Progress progress;
    private final Groups before;
    private final Part.Kept kept;
    private final PartFinder parts;
    private final AtomicInteger done = new AtomicInteger();
    private final List<PartCoverage> whole;

    Round(Graph graph, Objective objective, Effort effort, Groups before, Workers workers, Progress progress) {
        this.graph = graph;
        this.objective = objective;
        this.effort = effort;
        this.workers = graph.size() < WORTH_SHARING ? new Workers(1) : workers;
        this.progress = progress;
        this.before = before;
        this.kept = new Part.Kept(before, objective.switchCost());
        this.parts = new PartFinder(graph);
        this.whole = workers.each(parts.count(), number -> PartCoverage.of(parts.part(number, kept, 0)));
    }

    Pairing paired() {
        if (!objective.raising()) {
            return answer(solved(0), 0, List.of());
        }
        List<Lowest> lowest = workers.each(parts.count(), this::lowest);
        int threshold = threshold(lowest);
        List<PartPairing> solved = solved(threshold);
        List<Lowest> lowered = lowered(lowest, solved, threshold);
        int lower = threshold(lowered);
        return lower == threshold ? answer(solved, threshold, lowest) : answer(solved(lower), lower, lowered);
    }

    private Pairing answer(List<PartPairing> solved, int threshold, List<Lowest> lowest) {
        return new Answer(graph, objective, before).of(solved, whole, threshold, lowest);
    }

    private Lowest lowest(int number) {
        PartCoverage all = whole.get(number);
        return Lowest.of(all.part(), all, objective.trios(), least -> parts.part(number, kept, least));
    }

    private static int threshold(List<Lowest> lowest) {
        int least = lowest.stream().mapToInt(each -> each.threshold).min().orElse(0);
        return least == Integer.MAX_VALUE ? 0 : least;
    }

    private List<PartPairing> solved(int threshold) {
        return workers.each(parts.count(), number -> solved(number, threshold));
    }

    private PartPairing solved(int number, int threshold) {
        PartProgress settled = new PartProgress(progress, done, graph.size());
        Part part = threshold == 0 ? whole.get(number).part() : parts.part(number, kept, threshold);
        PartPairing pairing = part.size() == 1
                ? PartSolver.alone(part)
                : new PartSolver(part, objective, effort, settled).solve(whole.get(number));
        settled.accept(part.size());
        return pairing;
    }

    /**
     * The same thresholds, but lower where one left no trio though there is one without it: that three know one another does
     * not yet mean that all others can be paired.
     */
    private List<Lowest> lowered(List<Lowest> lowest, List<PartPairing> solved, int threshold) {
        List<Lowest> lowered = new ArrayList<>(lowest);
        for (int number = 0; number < lowered.size(); number++) {
            boolean lacksTrio =
                    objective.trios() && whole.get(number).trioPossible() && solved.get(number).trio.length == 0;
            if (lacksTrio && solved(number, 0).trio.length > 0) {
                lowered.set(number, withTrio(number, threshold));
            }
        }
        return lowered;
    }

    private Lowest withTrio(int number, int tooHigh) {
        int[] scores = Arrays.stream(whole.get(number).part().score)
                .sorted()
                .distinct()
                .toArray();
        int enough = 0;
        int tooMuch = Arrays.binarySearch(scores, tooHigh) < 0 ? scores.length : Arrays.binarySearch(scores, tooHigh);
        while (tooMuch - enough > 1) {
            int middle = (enough + tooMuch) >>> 1;
            if (solved(number, scores[middle]).trio.length > 0) {
                enough = middle;
            } else {
                tooMuch = middle;
            }
        }
        return new Lowest(scores[enough], null);
    }
}
