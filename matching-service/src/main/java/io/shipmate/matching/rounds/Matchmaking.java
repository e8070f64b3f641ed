package io.shipmate.matching.rounds;

import io.shipmate.matching.engine.CandidateGraph;
import io.shipmate.matching.engine.Cohort;
import io.shipmate.matching.engine.graph.Graph;
import io.shipmate.matching.engine.pairing.Effort;
import io.shipmate.matching.engine.pairing.Groups;
import io.shipmate.matching.engine.pairing.Objective;
import io.shipmate.matching.engine.pairing.Pairer;
import io.shipmate.matching.engine.pairing.Pairing;
import io.shipmate.matching.engine.pairing.PairingVerifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Works a round out with the engine, and believes the answer only once the engine's verifier does. The same input and seed give the same groups. */
final class Matchmaking {

    /** How far it is. */
    @FunctionalInterface
    interface Listener {

        /** Hears how far it is, and says whether to go on. */
        boolean goOn(Step step, int percent);
    }

    /** Nobody wants it any more. */
    static final class GivenUp extends RuntimeException {
        GivenUp() {
            super("Nobody wants it any more", null, false, false);
        }
    }

    /** One processor is left to those who wait for an answer. */
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private static final int COLLECTED = 5;
    private static final int COMPARED = 50;
    private static final int PAIRED = 90;
    private static final int CHECKED = 99;

    private final Gathered gathered;
    private final Listener listener;
    private CandidateGraph candidates;

    Matchmaking(Gathered gathered, Listener listener) {
        this.gathered = gathered;
        this.listener = listener;
    }

    RoundJobs.WorkedOut workOut(long seed) {
        tell(Step.COMPARING, COLLECTED);
        candidates = CandidateGraph.of(gathered.pool(), gathered.suppressed(), seed, THREADS);
        tell(Step.PAIRING, COMPARED);
        var graph = candidates.graph();
        var objective = objective();
        var before = before();
        var pairing = new Pairer(
                        objective,
                        Effort.usual(),
                        THREADS,
                        (done, all) -> listener.goOn(Step.PAIRING, share(done, all)))
                .pair(graph, before);
        tell(Step.CHECKING, PAIRED);
        requireProved(new PairingVerifier(graph, objective, before).objections(pairing));
        tell(Step.CHECKING, CHECKED);
        var hash = InputHash.of(vertices(graph), graph, objective, before, seed);
        var groups = groups(pairing, graph);
        return new RoundJobs.WorkedOut(groups, leftOut(groups), outcome(pairing, hash));
    }

    private static void requireProved(List<String> objections) {
        if (!objections.isEmpty()) {
            throw new IllegalStateException("A pairing is not what it says: " + objections);
        }
    }

    private void tell(Step step, int percent) {
        if (!listener.goOn(step, percent)) {
            throw new GivenUp();
        }
    }

    private static int share(int done, int all) {
        return COMPARED + (int) ((long) (PAIRED - COMPARED) * done / Math.max(1, all));
    }

    private List<UUID> vertices(Graph graph) {
        return IntStream.range(0, graph.size()).mapToObj(candidates::person).toList();
    }

    private Objective objective() {
        var wanted = gathered.policy().policy().objective();
        var mode = switch (wanted.mode()) {
            case EVERYONE_THEN_SCORE -> Objective.Mode.EVERYONE_THEN_SCORE;
            case SCORE -> Objective.Mode.SCORE;
        };
        var raises = mode == Objective.Mode.EVERYONE_THEN_SCORE
                && wanted.lowest() == io.shipmate.matching.engine.policy.Objective.Lowest.RAISE_FIRST;
        var odd = switch (wanted.odd()) {
            case TRIO -> Objective.Odd.TRIO;
            case WAIT -> Objective.Odd.LEAVE_ONE;
        };
        return new Objective(mode, raises ? Objective.Lowest.RAISE_FIRST : Objective.Lowest.NONE, odd, (int)
                Math.round(wanted.switchCost() * Objective.DEAREST));
    }

    /** Of those who were together, as far as they are still there. */
    private Groups before() {
        var groups = new ArrayList<int[]>();
        for (Set<UUID> together : gathered.before()) {
            var still = together.stream()
                    .mapToInt(candidates::vertexOf)
                    .filter(vertex -> vertex >= 0)
                    .toArray();
            if (still.length > 1) {
                groups.add(still);
            }
        }
        return Groups.of(candidates.graph().size(), groups);
    }

    private List<RoundJobs.WorkedOut.Group> groups(Pairing pairing, Graph graph) {
        var groups = new ArrayList<RoundJobs.WorkedOut.Group>();
        for (var group = 0; group < pairing.groups().count(); group++) {
            var members = pairing.groups().members(group);
            var people = Arrays.stream(members).mapToObj(candidates::person).toList();
            groups.add(new RoundJobs.WorkedOut.Group(people, leastScore(members, graph)));
        }
        return groups;
    }

    private static int leastScore(int[] members, Graph graph) {
        var least = Graph.HEAVIEST;
        for (var one = 0; one < members.length; one++) {
            for (var other = 0; other < one; other++) {
                least = Math.min(least, graph.weightBetween(members[one], members[other]));
            }
        }
        return least;
    }

    /** Everybody in the programme who has no group, whether they were looked at or not. */
    private Map<UUID, LeftOut.Reason> leftOut(List<RoundJobs.WorkedOut.Group> groups) {
        var grouped = groups.stream().flatMap(group -> group.people().stream()).collect(Collectors.toSet());
        var people = gathered.people();
        var alone = people.stream().filter(person -> !grouped.contains(person)).toList();
        var cohort = Cohort.of(gathered.pool(), people, gathered.suppressed());
        var why = new WhyLeftOut(cohort, alone.size() == 1 && people.size() % 2 == 1);
        Map<UUID, LeftOut.Reason> reasons = new HashMap<>();
        for (var number = 0; number < people.size(); number++) {
            if (!grouped.contains(people.get(number))) {
                reasons.put(people.get(number), why.of(number));
            }
        }
        return reasons;
    }

    private Outcome outcome(Pairing pairing, String hash) {
        var certificate = pairing.certificate();
        return new Outcome(
                gathered.policy().version(),
                hash,
                gathered.people().size(),
                certificate.people(),
                certificate.mostPeople(),
                certificate.value(),
                certificate.bound(),
                certificate.lowest());
    }
}
