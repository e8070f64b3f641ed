package io.shipmate.matching.engine.tables;

import java.util.Arrays;

/**
 * The assignment problem: to each row a column of its own, as many rows as can be, at the least sum (Kuhn 1955 with potentials,
 * in the form of Jonker and Volgenant's shortest augmenting paths).
 */
final class LeastCost {

    /** The cost of what must not be. */
    static final long FORBIDDEN = 1_000_000_000L;
    /** No column. */
    static final int NOBODY = -1;

    private static final int NONE = -1;

    private final long[][] cost;
    private final int columns;
    private final long[] rowPotential;
    private final long[] columnPotential;
    private final int[] rowOf;

    private LeastCost(long[][] cost, int columns) {
        this.cost = cost;
        this.columns = columns;
        rowPotential = new long[cost.length];
        columnPotential = new long[columns];
        rowOf = new int[columns];
        Arrays.fill(rowOf, NONE);
    }

    /** Of each row its column, or {@link #NOBODY}. Costs are not negative and far below {@link #FORBIDDEN}. */
    static int[] of(long[][] cost, int columns) {
        int wide = columns + cost.length;
        long[][] wider = new long[cost.length][];
        for (int row = 0; row < cost.length; row++) {
            wider[row] = Arrays.copyOf(cost[row], wide);
            Arrays.fill(wider[row], columns, wide, FORBIDDEN);
        }
        LeastCost assignment = new LeastCost(wider, wide);
        for (int row = 0; row < cost.length; row++) {
            assignment.augment(row);
        }
        int[] chosen = new int[cost.length];
        Arrays.fill(chosen, NOBODY);
        for (int column = 0; column < columns; column++) {
            int row = assignment.rowOf[column];
            if (row != NONE && cost[row][column] < FORBIDDEN) {
                chosen[row] = column;
            }
        }
        return chosen;
    }

    /** The shortest path from a row without a column to a column without a row; then everybody on it changes. */
    private void augment(int start) {
        long[] distance = new long[columns];
        Arrays.fill(distance, Long.MAX_VALUE);
        int[] from = new int[columns];
        boolean[] done = new boolean[columns];
        int row = start;
        int column = NONE;
        long far = 0;
        do {
            relax(row, far, column, distance, from, done);
            column = nearest(distance, done);
            far = distance[column];
            done[column] = true;
            row = rowOf[column];
        } while (row != NONE);
        rowPotential[start] += far;
        for (int other = 0; other < columns; other++) {
            if (done[other]) {
                columnPotential[other] -= far - distance[other];
                if (rowOf[other] != NONE) {
                    rowPotential[rowOf[other]] += far - distance[other];
                }
            }
        }
        while (column != NONE) {
            int before = from[column];
            rowOf[column] = before == NONE ? start : rowOf[before];
            column = before;
        }
    }

    private void relax(int row, long far, int through, long[] distance, int[] from, boolean[] done) {
        for (int column = 0; column < columns; column++) {
            long reached = far + cost[row][column] - rowPotential[row] - columnPotential[column];
            if (!done[column] && reached < distance[column]) {
                distance[column] = reached;
                from[column] = through;
            }
        }
    }

    private int nearest(long[] distance, boolean[] done) {
        int nearest = NONE;
        for (int column = 0; column < columns; column++) {
            if (!done[column] && (nearest == NONE || distance[column] < distance[nearest])) {
                nearest = column;
            }
        }
        return nearest;
    }
}
