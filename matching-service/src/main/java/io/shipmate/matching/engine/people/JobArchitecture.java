package io.shipmate.matching.engine.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The company's job families with their kinship, and its number of levels.
 *
 * @param levels how many levels there are; ranks run from 0 to {@code levels - 1}
 * @param relations the kinship of unordered pairs of families; a pair not named is {@link Kinship#NONE}, a family is
 *     {@link Kinship#SAME} as itself
 */
public record JobArchitecture(int levels, List<Relation> relations) {

    /** Refuses fewer than one level and a pair of families named twice. */
    public JobArchitecture {
        if (levels < 1) {
            throw new IllegalArgumentException("levels: at least 1, not " + levels);
        }
        relations = List.copyOf(relations);
        refuseRepetition(relations);
    }

    /** The kinship of two job families, the same in either order. */
    public Kinship kinship(String one, String other) {
        if (one.equals(other)) {
            return Kinship.SAME;
        }
        return relations.stream()
                .filter(relation -> relation.joins(one, other))
                .findFirst()
                .map(Relation::kinship)
                .orElse(Kinship.NONE);
    }

    private static void refuseRepetition(Collection<Relation> relations) {
        Set<Set<String>> seen = new HashSet<>();
        for (Relation relation : relations) {
            if (!seen.add(Set.of(relation.one(), relation.other()))) {
                throw new IllegalArgumentException(
                        "relations: " + relation.one() + " and " + relation.other() + " are named twice");
            }
        }
    }

    /** Two different job families and their kinship. */
    public record Relation(String one, String other, Kinship kinship) {

        /** Refuses the relation of a family with itself: that is always {@link Kinship#SAME}. */
        public Relation {
            Objects.requireNonNull(kinship, "kinship");
            if (one.equals(other)) {
                throw new IllegalArgumentException("relations: " + one + " is related to itself");
            }
        }

        boolean joins(String a, String b) {
            return (one.equals(a) && other.equals(b)) || (one.equals(b) && other.equals(a));
        }
    }
}
