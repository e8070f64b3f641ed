package io.shipmate.matching.engine.pairing;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How many of a part can be paired at most, and why no more: by Gallai and Edmonds. */
final class PartCoverage {

    private final Part part;
    private final Coverage coverage;
    private final int leftOver;
    private final boolean trioPossible;

    private PartCoverage(Part part, Coverage coverage, int leftOver) {
        this.part = part;
        this.coverage = coverage;
        this.leftOver = leftOver;
        this.trioPossible = part.size() % 2 == 1 && hasTriangle();
    }

    static PartCoverage of(Part part) {
        int[] mate = new int[part.size()];
        Arrays.fill(mate, -1);
        greedily(part, mate);
        Coverage coverage = new Coverage(part, 0, mate).complete();
        return new PartCoverage(part, coverage, part.size() - 2 * coverage.pairs());
    }

    private static void greedily(Part part, int[] mate) {
        for (int person = 0; person < part.size(); person++) {
            for (int at = part.first[person]; at < part.first[person + 1] && mate[person] < 0; at++) {
                int other = part.neighbour[at];
                if (mate[other] < 0) {
                    mate[person] = other;
                    mate[other] = person;
                }
            }
        }
    }

    /** The part, with all its edges. */
    Part part() {
        return part;
    }

    /** How many are left over when the most are paired. */
    int leftOver() {
        return leftOver;
    }

    /** Those whom some matching of the most people leaves out, in the graph's numbers. */
    IntStream couldBeLeftOut() {
        return IntStream.range(0, part.size()).filter(coverage::couldBeLeftOut).map(person -> part.people[person]);
    }

    /** The few on whom those depend, in the graph's numbers. */
    IntStream dependedOn() {
        return IntStream.range(0, part.size()).filter(coverage::isDependedOn).map(person -> part.people[person]);
    }

    /**
     * Whether there are three who know one another in one cluster of those who could be left out, and an odd number of
     * people: no others can be a trio without leaving somebody else out.
     */
    boolean trioPossible() {
        return trioPossible;
    }

    private boolean hasTriangle() {
        for (int first = 0; first < part.size(); first++) {
            for (int position = part.first[first]; position < part.first[first + 1]; position++) {
                int second = part.neighbour[position];
                if (second > first && together(first, second) && hasThird(first, second)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean hasThird(int first, int second) {
        for (int position = part.first[second]; position < part.first[second + 1]; position++) {
            int third = part.neighbour[position];
            if (third > second && together(second, third) && part.between(first, third) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether two are in one cluster of those who could be left out. */
    boolean together(int one, int other) {
        return coverage.couldBeLeftOut(one)
                && coverage.couldBeLeftOut(other)
                && coverage.cluster(one) == coverage.cluster(other);
    }
}
