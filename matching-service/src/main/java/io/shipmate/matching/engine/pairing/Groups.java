package io.shipmate.matching.engine.pairing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Groups of people of whom nobody is in two; the members of each in ascending order, the groups by their first member.
 * Immutable.
 */
public final class Groups {

    private static final int NOWHERE = -1;

    private final int[] groupOf;
    private final int[][] members;

    private Groups(int[] groupOf, int[][] members) {
        this.groupOf = groupOf;
        this.members = members;
    }

    /** Nobody grouped, of so many people. */
    public static Groups none(int size) {
        return of(size, List.of());
    }

    /**
     * Groups of so many people.
     *
     * @throws IllegalArgumentException if somebody is in two groups or twice in one, or is out of range
     */
    public static Groups of(int size, List<int[]> groups) {
        int[][] members = groups.stream()
                .map(int[]::clone)
                .peek(Arrays::sort)
                .sorted(Comparator.comparingInt(group -> group[0]))
                .toArray(int[][]::new);
        int[] groupOf = new int[size];
        Arrays.fill(groupOf, NOWHERE);
        for (int group = 0; group < members.length; group++) {
            for (int person : members[group]) {
                if (person < 0 || person >= size || groupOf[person] != NOWHERE) {
                    throw new IllegalArgumentException("Person " + person + " cannot be in group " + group);
                }
                groupOf[person] = group;
            }
        }
        return new Groups(groupOf, members);
    }

    /** How many people there are, grouped or not. */
    public int people() {
        return groupOf.length;
    }

    /** How many groups there are. */
    public int count() {
        return members.length;
    }

    /** The members of a group, in ascending order. */
    public int[] members(int group) {
        return members[group].clone();
    }

    /** The number of a person's group, -1 if they are in none. */
    public int groupOf(int person) {
        return groupOf[person];
    }

    /** Whether two people are in one group. */
    public boolean together(int one, int other) {
        return groupOf[one] != NOWHERE && groupOf[one] == groupOf[other];
    }

    /** Everybody who is in no group, in ascending order. */
    public int[] leftOut() {
        int[] leftOut = new int[groupOf.length];
        int found = 0;
        for (int person = 0; person < groupOf.length; person++) {
            if (groupOf[person] == NOWHERE) {
                leftOut[found++] = person;
            }
        }
        return Arrays.copyOf(leftOut, found);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Groups groups
                && groupOf.length == groups.groupOf.length
                && Arrays.deepEquals(members, groups.members);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(members);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(members);
    }
}
