package io.shipmate.matching.engine.tables;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983) from a seating that is good already: what makes it a little worse
 * is sometimes done all the same, less and less as it cools, so that it gets over what stops a descent.
 */
final class Annealing {

    private static final int STEPS = 400;
    private static final int SAMPLES = 1_000;
    /** It begins where a tenth of what is lost by a usual swap at the beginning is borne as a rule. */
    private static final int WARM = 10;
    /** And ends where a twentieth of that is; what is left a descent does better. */
    private static final int COOLING = 20;

    private static final int LOT_BITS = 12;
    private static final int FRACTION_BITS = 20;
    /** Of so many proposals one is a move, where tables differ in size. */
    private static final int MOVES = 8;
    /** −ln of evenly spread shares: times the temperature, how much worse a proposal may be. */
    private static final int[] PATIENCE = new int[1 << LOT_BITS];

    static {
        for (int lot = 0; lot < PATIENCE.length; lot++) {
            double share = (lot + 0.5) / PATIENCE.length;
            PATIENCE[lot] = (int) Math.round(-StrictMath.log(share) * (1 << FRACTION_BITS));
        }
    }

    private final Arrangement arrangement;
    private final Room room;
    private final Draw draw;
    private final int[] seated;

    Annealing(Arrangement arrangement, Room room, Draw draw) {
        this.arrangement = arrangement;
        this.room = room;
        this.draw = draw;
        seated = IntStream.range(0, arrangement.block.size)
                .filter(guest -> arrangement.tableOf[guest] != Arrangement.NOWHERE)
                .toArray();
    }

    /** Tries so many proposals. */
    void run(long proposals, Progress progress) {
        if (arrangement.tables < 2) {
            return;
        }
        arrangement.liftTheLow();
        double warm = (double) typicalLoss() / WARM;
        for (int step = 0; step < STEPS; step++) {
            Stopped.unlessWanted(progress);
            arrangement.liftTheLow();
            long temperature = Math.round(warm * StrictMath.pow(COOLING, -(double) step / STEPS));
            long from = proposals * step / STEPS;
            long to = proposals * (step + 1) / STEPS;
            for (long proposal = from; proposal < to; proposal++) {
                propose(temperature);
            }
        }
        arrangement.judgeTruly();
    }

    /** The median of what a swap that does not help costs. */
    private long typicalLoss() {
        long[] losses = new long[SAMPLES];
        int found = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            int one = somebody();
            int other = somebody();
            if (arrangement.tableOf[one] != arrangement.tableOf[other]) {
                long gain = arrangement.swapGain(one, other);
                if (gain != Arrangement.FORBIDDEN && gain < 0) {
                    losses[found++] = -gain;
                }
            }
        }
        Arrays.sort(losses, 0, found);
        return found == 0 ? 1 : losses[found / 2];
    }

    private void propose(long temperature) {
        long worst = -((temperature * PATIENCE[(int) (draw.next() >>> (Long.SIZE - LOT_BITS))]) >> FRACTION_BITS);
        int one = somebody();
        if (room.isAny() && draw.below(MOVES) == 0) {
            int table = draw.below(arrangement.tables);
            if (table != arrangement.tableOf[one]
                    && room.allows(arrangement, one, table)
                    && arrangement.moveGain(one, table) >= worst) {
                arrangement.move(one, table);
            }
            return;
        }
        int other = somebody();
        if (arrangement.tableOf[one] != arrangement.tableOf[other] && arrangement.swapGain(one, other) >= worst) {
            arrangement.swap(one, other);
        }
    }

    private int somebody() {
        return seated[draw.below(seated.length)];
    }
}
