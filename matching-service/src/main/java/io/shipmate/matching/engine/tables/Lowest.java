package io.shipmate.matching.engine.tables;

/** The three lowest of the tables' values: enough to know the lowest when two of them are about to change. */
final class Lowest {

    private static final int NONE = -1;

    private final int[] value;
    private int first = NONE;
    private int second = NONE;
    private int third = NONE;
    private boolean stale = true;

    Lowest(int[] value) {
        this.value = value;
    }

    void changed() {
        stale = true;
    }

    int value() {
        look();
        return value[first];
    }

    /** The lowest of all but these two; very high if there are no others. */
    int valueWithout(int one, int other) {
        look();
        if (first != one && first != other) {
            return value[first];
        }
        if (second != NONE && second != one && second != other) {
            return value[second];
        }
        boolean thirdIsAnother = third != NONE && third != one && third != other;
        return thirdIsAnother ? value[third] : Integer.MAX_VALUE;
    }

    private void look() {
        if (!stale) {
            return;
        }
        first = NONE;
        second = NONE;
        third = NONE;
        for (int table = 0; table < value.length; table++) {
            if (first == NONE || value[table] < value[first]) {
                third = second;
                second = first;
                first = table;
            } else if (second == NONE || value[table] < value[second]) {
                third = second;
                second = table;
            } else if (third == NONE || value[table] < value[third]) {
                third = table;
            }
        }
        stale = false;
    }
}
