package io.shipmate.matching.engine;

import java.util.Arrays;

/**
 * By how many open people each subject is held, how rare that makes it, and how it may be spoken of.
 *
 * <p>Only what both of a suggestion may see is counted, and only of people who take part: nothing hidden can be told from
 * a change of these numbers.
 */
final class SubjectCounts {

    /** A subject held by fewer is spoken of by a wider name: it would point at one of a handful. */
    static final int FEWEST_HOLDERS = 5;

    private static final int NONE = -1;

    private final int[] parent;
    private final int[] holders;
    private final int[] holdersBelow;
    private final int[] rarity;
    private final int[] rarityAmongSeeks;

    private SubjectCounts(Person[] people, Vocabulary vocabulary) {
        int subjects = vocabulary.subjects().size();
        parent = new int[subjects];
        Arrays.setAll(parent, vocabulary::parentOf);
        holders = new int[subjects];
        holdersBelow = new int[subjects];
        int[] seekers = new int[subjects];
        int[] lastHolder = new int[subjects];
        int[] lastBelow = new int[subjects];
        int open = 0;
        for (Person person : people) {
            if (person.open) {
                open++;
                count(person.seeks, open, lastHolder, lastBelow);
                count(person.offers, open, lastHolder, lastBelow);
                count(person.experiences, open, lastHolder, lastBelow);
                for (int position = 0; position < person.seeks.size(); position++) {
                    seekers[person.seeks.subject(position)]++;
                }
            }
        }
        rarity = rarities(holders, open);
        rarityAmongSeeks = rarities(seekers, open);
    }

    static SubjectCounts of(Person[] people, Vocabulary vocabulary) {
        return new SubjectCounts(people, vocabulary);
    }

    /** How rare each subject is among all holders, in micro-points above 0. */
    int[] rarity() {
        return rarity;
    }

    /** How rare each subject is among those who seek it, in micro-points above 0. */
    int[] rarityAmongSeeks() {
        return rarityAmongSeeks;
    }

    /** The subject itself if it may be named, else the nearest ancestor held by enough people, else -1. */
    int nameable(int subject) {
        if (holders[subject] >= FEWEST_HOLDERS) {
            return subject;
        }
        int ancestor = parent[subject];
        for (int step = 0; ancestor != NONE && step < parent.length; step++) {
            if (holdersBelow[ancestor] >= FEWEST_HOLDERS) {
                return ancestor;
            }
            ancestor = parent[ancestor];
        }
        return NONE;
    }

    /** Counts a person once for each subject and for each of its ancestors. */
    private void count(SubjectSet held, int person, int[] lastHolder, int[] lastBelow) {
        for (int position = 0; position < held.size(); position++) {
            int subject = held.subject(position);
            if (lastHolder[subject] != person) {
                lastHolder[subject] = person;
                holders[subject]++;
            }
            while (subject != NONE && lastBelow[subject] != person) {
                lastBelow[subject] = person;
                holdersBelow[subject]++;
                subject = parent[subject];
            }
        }
    }

    /** The inverse document frequency, ln(1 + N/n) / ln(1 + N): 1 for what one person holds, near 0 for what all do. */
    private static int[] rarities(int[] counts, int open) {
        double most = StrictMath.log1p(Math.max(1, open));
        return Arrays.stream(counts)
                .map(count ->
                        Math.max(1, Micro.of(StrictMath.log1p((double) Math.max(1, open) / Math.max(1, count)) / most)))
                .toArray();
    }
}
