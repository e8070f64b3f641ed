package io.shipmate.matching.engine.tables;

/** Swaps and moves for as long as one of them helps. */
final class Descent {

    private Descent() {}

    /** Ends where no single swap and no single move within the sizes helps any more, or when it is stopped. */
    static void run(Arrangement arrangement, Room room, Progress progress) {
        boolean better = true;
        while (better) {
            better = false;
            for (int one = 0; one < arrangement.block.size; one++) {
                if (arrangement.tableOf[one] != Arrangement.NOWHERE) {
                    better |= swaps(arrangement, one);
                    better |= moves(arrangement, one, room);
                }
                Stopped.unlessWanted(progress);
            }
        }
    }

    private static boolean swaps(Arrangement arrangement, int one) {
        boolean better = false;
        for (int other = one + 1; other < arrangement.block.size; other++) {
            boolean apart = arrangement.tableOf[other] != Arrangement.NOWHERE
                    && arrangement.tableOf[other] != arrangement.tableOf[one];
            if (apart && arrangement.swapGain(one, other) > 0) {
                arrangement.swap(one, other);
                better = true;
            }
        }
        return better;
    }

    private static boolean moves(Arrangement arrangement, int one, Room room) {
        boolean better = false;
        for (int table = 0; table < arrangement.tables; table++) {
            boolean may = table != arrangement.tableOf[one] && room.allows(arrangement, one, table);
            if (may && arrangement.moveGain(one, table) > 0) {
                arrangement.move(one, table);
                better = true;
            }
        }
        return better;
    }
}
