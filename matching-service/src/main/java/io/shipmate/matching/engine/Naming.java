package io.shipmate.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects subjects to name in a reason: generalised where too few hold them, the most telling first, each once. */
final class Naming {

    /** How many are named at most: a sentence, not a list. */
    static final int MOST_NAMED = 3;

    private static final Comparator<Named> MOST_TELLING = Comparator.comparingLong((Named named) -> -named.weight)
            .thenComparing(Named::wider)
            .thenComparing(Named::subject);

    private final PoolIndex index;
    private final List<Named> collected = new ArrayList<>();

    Naming(PoolIndex index) {
        this.index = index;
    }

    /** Adds a subject, unless it can neither be named nor generalised. */
    void add(int subject, long weight) {
        int nameable = index.counts().nameable(subject);
        if (nameable >= 0) {
            Subject word = index.vocabulary().subjects().wordOf(nameable);
            collected.add(new Named(word, nameable != subject, weight));
        }
    }

    /** Without those that name again what this set holds already: nothing new to its owner. */
    Naming notIn(SubjectSet held) {
        collected.removeIf(named -> held.contains(index.vocabulary().subjects().numberOf(named.subject)));
        return this;
    }

    List<Named> best() {
        List<Named> best = new ArrayList<>();
        collected.sort(MOST_TELLING);
        for (Named named : collected) {
            boolean again = best.stream().anyMatch(earlier -> earlier.subject.equals(named.subject));
            if (!again && best.size() < MOST_NAMED) {
                best.add(named);
            }
        }
        return best;
    }

    /** A subject to name. */
    record Named(Subject subject, boolean wider, long weight) {

        Evidence.Topic topic() {
            return new Evidence.Topic(subject.key(), wider);
        }

        Evidence.Lived lived() {
            return new Evidence.Lived(subject.kind(), subject.key(), wider);
        }
    }
}
