package io.shipmate.matching.engine.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All trios of a part whose three people have little slack between them: how much less than the dual's total any grouping
 * with that trio is worth at the least.
 */
final class Trios {

    /**
     * A trio and its slack, in half micro-points.
     *
     * @param slack what its three prices, and one pair of each blossom that holds two of them, are above its worth
     * @param worth twice what the trio is worth, without bonus
     */
    record Candidate(long slack, long worth, int first, int second, int third) {

        static final Comparator<Candidate> ORDER = Comparator.comparingLong(Candidate::slack)
                .thenComparingInt(Candidate::first)
                .thenComparingInt(Candidate::second)
                .thenComparingInt(Candidate::third);

        int[] people() {
            return new int[] {first, second, third};
        }
    }

    private final Part part;
    private final ExactFinish finish;
    private final PartCoverage within;
    private final int[][] blossomsOf;
    private final long[] priceOf;

    /** @param within in whose clusters of those who could be left out a trio has to be; null if it may be anywhere */
    Trios(ExactFinish finish, PartCoverage within) {
        this.part = finish.prices().part;
        this.finish = finish;
        this.within = within;
        this.blossomsOf = new int[part.size()][];
        int[] blossoms = finish.pricedBlossoms();
        this.priceOf = new long[blossoms.length];
        for (int number = 0; number < blossoms.length; number++) {
            priceOf[number] = finish.prices().blossom[blossoms[number]];
            for (int person : finish.members(blossoms[number])) {
                int[] known = blossomsOf[person] == null ? new int[0] : blossomsOf[person];
                blossomsOf[person] = Arrays.copyOf(known, known.length + 1);
                blossomsOf[person][known.length] = number;
            }
        }
    }

    /** Those with no more slack than this, the least first. */
    List<Candidate> upTo(long slack) {
        List<Candidate> found = new ArrayList<>();
        for (int first = 0; first < part.size(); first++) {
            for (int position = part.first[first]; position < part.first[first + 1]; position++) {
                int second = part.neighbour[position];
                if (second > first && mayBelong(first, position, slack)) {
                    addThirds(first, second, position, slack, found);
                }
            }
        }
        found.sort(Candidate.ORDER);
        return found;
    }

    /** Half the slack of each of its edges is at most the slack of a trio: the two others lack no more than its blossoms pay. */
    private boolean mayBelong(int one, int position, long slack) {
        int other = part.neighbour[position];
        boolean possible = within == null || within.together(one, other);
        return possible && finish.prices().slack(one, position) / 2 <= slack;
    }

    private void addThirds(int first, int second, int position, long slack, List<Candidate> found) {
        for (int next = part.first[second]; next < part.first[second + 1]; next++) {
            int third = part.neighbour[next];
            if (third > second && mayBelong(second, next, slack)) {
                int last = part.between(first, third);
                if (last >= 0) {
                    long worth = (long) part.worth[position] + part.worth[next] + part.worth[last];
                    long trios = slackOf(first, second, third, worth);
                    if (trios <= slack) {
                        found.add(new Candidate(trios, worth, first, second, third));
                    }
                }
            }
        }
    }

    private long slackOf(int first, int second, int third, long worth) {
        Prices prices = finish.prices();
        long slack = prices.person[first] + prices.person[second] + prices.person[third] - worth - 3 * prices.bonus();
        for (int number : of(first)) {
            slack += isIn(second, number) || isIn(third, number) ? priceOf[number] : 0;
        }
        for (int number : of(second)) {
            slack += isIn(third, number) && !isIn(first, number) ? priceOf[number] : 0;
        }
        return slack;
    }

    private boolean isIn(int person, int blossom) {
        return Arrays.binarySearch(of(person), blossom) >= 0;
    }

    private int[] of(int person) {
        return blossomsOf[person] == null ? new int[0] : blossomsOf[person];
    }
}
