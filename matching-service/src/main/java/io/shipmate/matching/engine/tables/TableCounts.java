package io.shipmate.matching.engine.tables;

/**
 * Of every table how many different job families sit there, and how many seek the topic that most of them seek.
 *
 * <p>The latter without a walk over the topics: of each table it is known which topics are sought by most and which by one
 * fewer, as bits. One leaving and one coming change each count by one at the most, so these decide.
 */
final class TableCounts {

    private final Block block;
    private final int words;
    private final byte[] ofFunction;
    private final int[] functions;
    private final byte[] ofTopic;
    private final int[] top;
    /** The topics that so many seek as the most sought one. */
    private final long[] atTop;
    /** The topics that one fewer seek. */
    private final long[] belowTop;

    TableCounts(Block block, int tables) {
        this.block = block;
        words = block.topicWords;
        ofFunction = new byte[tables * block.functions];
        functions = new int[tables];
        ofTopic = new byte[tables * block.topics];
        top = new int[tables];
        atTop = new long[tables * words];
        belowTop = new long[tables * words];
    }

    int functions(int table) {
        return functions[table];
    }

    /** How many seek the topic that most seek; at least 1. */
    int top(int table) {
        return Math.max(1, top[table]);
    }

    /** How many job families there would be if one left and another came; either may be nobody. */
    int functionsAfter(int table, int leaving, int coming) {
        int gone = block.function[leaving];
        int come = block.function[coming];
        if (gone == come) {
            return functions[table];
        }
        int row = table * block.functions;
        int after = functions[table];
        if (gone >= 0 && ofFunction[row + gone] == 1) {
            after--;
        }
        if (come >= 0 && ofFunction[row + come] == 0) {
            after++;
        }
        return after;
    }

    /** How many would seek the topic that most seek if one left and another came; either may be nobody. */
    int topAfter(int table, int leaving, int coming) {
        boolean kept = false;
        for (int word = 0; word < words; word++) {
            long gone = block.sought[leaving * words + word];
            long come = block.sought[coming * words + word];
            long most = atTop[table * words + word];
            long more = come & ~gone;
            if ((most & more) != 0) {
                return top[table] + 1;
            }
            kept |= ((most & ~(gone & ~come)) | (belowTop[table * words + word] & more)) != 0;
        }
        return Math.max(1, kept ? top[table] : top[table] - 1);
    }

    void take(int table, int guest) {
        if (--ofFunction[table * block.functions + block.function[guest]] == 0) {
            functions[table]--;
        }
        for (int topic : block.challenges[guest]) {
            ofTopic[table * block.topics + topic]--;
        }
    }

    void put(int table, int guest) {
        if (ofFunction[table * block.functions + block.function[guest]]++ == 0) {
            functions[table]++;
        }
        for (int topic : block.challenges[guest]) {
            ofTopic[table * block.topics + topic]++;
        }
    }

    /** Looks at the topics anew, after somebody has come or gone. */
    void settle(int table) {
        int row = table * block.topics;
        int most = 0;
        for (int topic = 0; topic < block.topics; topic++) {
            most = Math.max(most, ofTopic[row + topic]);
        }
        top[table] = most;
        for (int word = 0; word < words; word++) {
            long at = 0;
            long below = 0;
            int end = Math.min(block.topics, (word + 1) * Long.SIZE);
            for (int topic = word * Long.SIZE; topic < end; topic++) {
                int count = ofTopic[row + topic];
                at |= count == most ? 1L << topic : 0;
                below |= count == most - 1 ? 1L << topic : 0;
            }
            atTop[table * words + word] = at;
            belowTop[table * words + word] = below;
        }
    }
}
