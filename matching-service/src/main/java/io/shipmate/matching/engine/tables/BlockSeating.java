package io.shipmate.matching.engine.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The seating of one block, from one start. */
final class BlockSeating {

    /** The better first: more people seated, then the higher objective for each table, then the earlier start. */
    static final Comparator<BlockSeating> BEST_FIRST = Comparator.comparingInt((BlockSeating found) -> -found.seated)
            .thenComparingLong(found -> -found.objective)
            .thenComparingInt(found -> found.start);

    private static final int MOST_COUNTS = 6;

    private final int start;
    private final int seated;
    private final long objective;
    private final List<int[]> tables;

    private BlockSeating(int start, int seated, long objective, List<int[]> tables) {
        this.start = start;
        this.seated = seated;
        this.objective = objective;
        this.tables = tables;
    }

    /** Begins, anneals, descends. */
    static BlockSeating find(Block block, long seed, int start, long proposals, Progress progress) {
        Draw draw = block.draw(seed, start);
        Arrangement arrangement = begin(block, draw, start > 0);
        if (arrangement == null) {
            return new BlockSeating(start, 0, 0, List.of());
        }
        Room room = Room.of(arrangement);
        new Annealing(arrangement, room, draw).run(proposals, progress);
        Descent.run(arrangement, room, progress);
        List<int[]> tables = new ArrayList<>();
        for (int table = 0; table < arrangement.tables; table++) {
            int from = table * Sizes.GREATEST;
            tables.add(Arrays.copyOfRange(arrangement.members, from, from + arrangement.size[table]));
        }
        long mean = Math.floorDiv(arrangement.objective(), (long) arrangement.tables);
        return new BlockSeating(start, seated(arrangement), mean, tables);
    }

    /** The members of each table, as numbers of the block. */
    List<int[]> tables() {
        return tables;
    }

    /**
     * A beginning with as many people as can be found, or null if there is none for a single table.
     *
     * @param byLot not each where it fits best: other starts are to begin elsewhere
     */
    static Arrangement begin(Block block, Draw draw, boolean byLot) {
        int people = block.sizes.seatable(block.size);
        while (people > 0) {
            Arrangement best = bestBeginning(block, people, draw, byLot);
            if (smallest(best) >= block.sizes.fewest()) {
                return best;
            }
            people = block.sizes.seatable(Math.min(people - 1, seated(best)));
        }
        return null;
    }

    private static Arrangement bestBeginning(Block block, int people, Draw draw, boolean byLot) {
        Arrangement best = FirstSeating.of(
                block, block.sizes.tables(people), people, draw, FirstSeating.Order.HARDEST_FIRST, byLot);
        for (int tables : counts(block.sizes, people)) {
            for (FirstSeating.Order order : FirstSeating.Order.values()) {
                if (seated(best) < people) {
                    Arrangement arrangement = FirstSeating.of(block, tables, people, draw, order, byLot);
                    best = isBetter(arrangement, best) ? arrangement : best;
                }
            }
        }
        return best;
    }

    private static boolean isBetter(Arrangement one, Arrangement other) {
        boolean goes = smallest(one) >= one.block.sizes.fewest();
        boolean otherGoes = smallest(other) >= other.block.sizes.fewest();
        return goes == otherGoes ? seated(one) > seated(other) : goes;
    }

    private static int smallest(Arrangement arrangement) {
        return Arrays.stream(arrangement.size).min().orElse(0);
    }

    /** How many tables there may be, the nearest to what is wished first. */
    private static List<Integer> counts(Sizes sizes, int people) {
        int wished = sizes.tables(people);
        return IntStream.rangeClosed(Math.ceilDiv(people, sizes.most()), people / sizes.fewest())
                .boxed()
                .sorted(Comparator.comparingInt((Integer count) -> Math.abs(count - wished)))
                .limit(MOST_COUNTS)
                .toList();
    }

    private static int seated(Arrangement arrangement) {
        return Arrays.stream(arrangement.size).sum();
    }
}
