package io.shipmate.matching.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.SortedMap;

/** Numbered subjects with their weights. Short (a person names a dozen), so looking through it beats any hashing. */
final class SubjectSet {

    private final int[] subjects;
    private final int[] weights;
    /** A bit for each subject's number modulo 64: most pairs of sets share none, which this tells at once. */
    private final long signature;

    private SubjectSet(int[] subjects, int[] weights) {
        this.subjects = subjects;
        this.weights = weights;
        long bits = 0;
        for (int subject : subjects) {
            bits |= 1L << (subject & 63);
        }
        this.signature = bits;
    }

    static SubjectSet weighted(SortedMap<Subject, Integer> values, Dictionary<Subject> dictionary) {
        int[] subjects = numbers(values.keySet(), dictionary);
        int[] weights = values.values().stream().mapToInt(Integer::intValue).toArray();
        return new SubjectSet(subjects, weights);
    }

    static SubjectSet plain(Collection<Subject> values, Dictionary<Subject> dictionary) {
        int[] weights = new int[values.size()];
        Arrays.fill(weights, Micro.ONE);
        return new SubjectSet(numbers(values, dictionary), weights);
    }

    boolean isEmpty() {
        return subjects.length == 0;
    }

    int size() {
        return subjects.length;
    }

    int subject(int position) {
        return subjects[position];
    }

    int weight(int position) {
        return weights[position];
    }

    /** Two sets whose signatures have no bit in common share no subject. */
    long signature() {
        return signature;
    }

    boolean mayShare(SubjectSet other) {
        return (signature & other.signature) != 0;
    }

    /** Whether both have a subject. */
    boolean shares(SubjectSet other) {
        if (!mayShare(other)) {
            return false;
        }
        for (int subject : subjects) {
            if (other.contains(subject)) {
                return true;
            }
        }
        return false;
    }

    /** Where a subject stands, -1 if nowhere. */
    int positionOf(int subject) {
        for (int position = 0; position < subjects.length; position++) {
            if (subjects[position] == subject) {
                return position;
            }
        }
        return -1;
    }

    boolean contains(int subject) {
        return positionOf(subject) >= 0;
    }

    /** The sum of what a table says of each. */
    long sum(int[] table) {
        long sum = 0;
        for (int subject : subjects) {
            sum += table[subject];
        }
        return sum;
    }

    /** The sum of what a table says of those that both have. */
    long sharedSum(SubjectSet other, int[] table) {
        if (!mayShare(other)) {
            return 0;
        }
        long sum = 0;
        for (int subject : subjects) {
            if (other.contains(subject)) {
                sum += table[subject];
            }
        }
        return sum;
    }

    private static int[] numbers(Collection<Subject> values, Dictionary<Subject> dictionary) {
        return values.stream().mapToInt(dictionary::numberOf).toArray();
    }
}
