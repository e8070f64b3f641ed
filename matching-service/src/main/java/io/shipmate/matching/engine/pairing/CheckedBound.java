package io.shipmate.matching.engine.pairing;

import io.shipmate.matching.engine.graph.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Checks that no pairing of as many people is worth more than a certificate says: adds up its duals, part by part. */
final class CheckedBound {

    private final Graph graph;
    private final Objective objective;
    private final CheckedParts parts;
    private final CheckedDual duals;
    private final boolean[] needed;
    private final CheckedParts pieces;

    CheckedBound(Graph graph, Objective objective, Groups before, CheckedParts parts, Proof proof) {
        this.graph = graph;
        this.objective = objective;
        this.parts = parts;
        this.duals = new CheckedDual(graph, objective, before);
        this.needed = new boolean[graph.size()];
        for (int person : proof.needed) {
            needed[person] = true;
        }
        this.pieces = CheckedParts.without(graph, 0, needed);
    }

    List<String> objections(Pairing pairing) {
        List<String> objections = new ArrayList<>();
        Proof proof = pairing.proof();
        if (proof.parts.size() != parts.count()) {
            return List.of("There are " + parts.count() + " parts and " + proof.parts.size() + " duals");
        }
        long bound = 0;
        for (int part = 0; part < parts.count(); part++) {
            Dual dual = proof.parts.get(part);
            if (!Arrays.equals(dual.people, parts.people(part))) {
                return List.of("Dual " + part + " is not about part " + part);
            }
            objections.addAll(duals.objections(dual, proof.threshold));
            if (objections.isEmpty()) {
                bound += boundOf(part, pairing, objections);
            }
        }
        if (objections.isEmpty() && bound != pairing.certificate().bound()) {
            objections.add("The bound is said to be " + pairing.certificate().bound() + " and is " + bound);
        }
        if (objections.isEmpty() && bound < pairing.certificate().value()) {
            objections.add("The value is above its bound");
        }
        return objections;
    }

    /**
     * The bound of a part, in whole micro-points. The bonus of as many people as are in groups is no score; with everybody
     * first, an odd number of people in groups means a trio, and an even one means none.
     */
    private long boundOf(int part, Pairing pairing, List<String> objections) {
        Dual dual = pairing.proof().parts.get(part);
        int covered = 0;
        for (int person : dual.people) {
            covered += pairing.groups().groupOf(person) < 0 ? 0 : 1;
        }
        boolean trios = objective.odd() == Objective.Odd.TRIO && dual.people.length % 2 == 1;
        boolean everyone = objective.mode() == Objective.Mode.EVERYONE_THEN_SCORE;
        long best = everyone && covered % 2 == 1 ? 0 : duals.total(dual) - dual.bonus * covered;
        if (trios && (!everyone || covered % 2 == 1)) {
            best = Math.max(best, withTrio(dual, covered, pairing.proof(), objections));
        }
        return Math.floorDiv(best, 2);
    }

    private long withTrio(Dual dual, int covered, Proof proof, List<String> objections) {
        List<Proof.TriedTrio> tried = proof.trios.stream()
                .filter(trio -> parts.of(trio.trio[0]) == parts.of(dual.people[0]))
                .toList();
        boolean most = isMost(dual.people, covered);
        Predicate<int[]> untried = trio ->
                (!most || isInOddPiece(trio)) && tried.stream().noneMatch(known -> Arrays.equals(known.trio, trio));
        long best = duals.mostWithTrio(dual, untried, proof.threshold) - dual.bonus * covered;
        for (Proof.TriedTrio trio : tried) {
            Dual others = trio.others;
            objections.addAll(duals.objections(others, proof.threshold));
            if (!Arrays.equals(others.people, rest(dual.people, trio.trio))) {
                objections.add("The dual beside a trio is not about all others");
            } else if (objections.isEmpty()) {
                long worth = duals.worth(trio.trio, 0);
                best = Math.max(best, worth + duals.total(others) - others.bonus * (covered - 3));
            }
        }
        return best;
    }

    /** Whether a trio is one more than can be paired, so that it has to lie in an odd piece (see {@link CheckedCoverage}). */
    private boolean isMost(int[] people, int covered) {
        if (objective.mode() == Objective.Mode.SCORE) {
            return false;
        }
        int over = 0;
        for (int person : people) {
            int[] piece = pieces.people(pieces.of(person));
            if (needed[person]) {
                over--;
            } else if (piece[0] == person) {
                over += piece.length % 2;
            }
        }
        return covered == people.length - over + 1;
    }

    private boolean isInOddPiece(int[] trio) {
        int piece = pieces.of(trio[0]);
        return pieces.of(trio[1]) == piece && pieces.of(trio[2]) == piece && pieces.people(piece).length % 2 == 1;
    }

    private int[] rest(int[] people, int[] trio) {
        boolean[] out = new boolean[graph.size()];
        for (int person : trio) {
            out[person] = true;
        }
        return Arrays.stream(people).filter(person -> !out[person]).toArray();
    }
}
