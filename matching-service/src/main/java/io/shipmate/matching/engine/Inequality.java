package io.shipmate.matching.engine;

import java.util.Arrays;

/** How unevenly something is spread over people. */
final class Inequality {

    private Inequality() {}

    /**
     * The Gini coefficient: {@code 2 Σ i·x_i / (n Σ x_i) − (n + 1) / n} with the values in ascending order and i from 1. 0 if
     * all have the same, or nobody has anything.
     */
    static double gini(int[] values) {
        int[] ascending = values.clone();
        Arrays.sort(ascending);
        long sum = 0;
        long weighed = 0;
        for (int position = 0; position < ascending.length; position++) {
            sum += ascending[position];
            weighed += (position + 1L) * ascending[position];
        }
        if (sum == 0) {
            return 0;
        }
        double people = ascending.length;
        return 2.0 * weighed / (people * sum) - (people + 1) / people;
    }
}
