package io.shipmate.local.company;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;

/**
 * Lays out the positions of a company: a tree with one root. Sizes of job families follow Zipf's law (the n-th is a
 * n-th as large as the first), nobody has more than {@value #LARGEST_TEAM} people without reports of their own.
 */
final class ReportingLines {

    /** A position: its manager comes before it in the list, and the root has none ({@code -1}). */
    record Position(JobFamily family, Level level, String unit, int manager) {}

    /** People below a manager who are still to be laid out. */
    private record Below(int manager, int count, JobFamily family, String unit) {}

    private static final int LARGEST_TEAM = 9;
    private static final int LARGEST_UNIT = 40;

    private final Random random;
    private final List<Position> positions = new ArrayList<>();
    private final Queue<Below> waiting = new ArrayDeque<>();
    private final int[] unitsUsed;
    private final List<JobFamily> families;

    private ReportingLines(List<JobFamily> families, Random random) {
        this.families = families;
        this.random = random;
        unitsUsed = new int[families.size()];
    }

    static List<Position> layOut(int size, List<JobFamily> families, Random random) {
        var lines = new ReportingLines(families, random);
        lines.grow(size);
        return lines.positions;
    }

    private void grow(int size) {
        // The head of the company belongs to the family that keeps it running.
        var general = families.stream()
                .filter(family -> family.key().equals("operations"))
                .findFirst()
                .orElseThrow();
        positions.add(new Position(general, Level.D1, "Executive Office", -1));
        var shares = zipf(size - 1, families.size());
        for (int i = 0; i < families.size(); i++) {
            lead(0, shares[i], families.get(i), null);
        }
        while (!waiting.isEmpty()) {
            layOut(waiting.remove());
        }
    }

    /** Adds a manager with a whole of {@code count} people, the manager included. */
    private void lead(int manager, int count, JobFamily family, String unitAbove) {
        int below = count - 1;
        var level = below <= LARGEST_TEAM ? Level.M1 : below <= LARGEST_TEAM * 8 ? Level.M2 : Level.D1;
        var unit = unitAbove == null && manager != 0 && below <= LARGEST_UNIT ? nextUnit(family) : unitAbove;
        var unitName = unit == null ? family.wholeUnit() : unit;
        positions.add(new Position(family, manager == 0 ? Level.D1 : level, unitName, manager));
        waiting.add(new Below(positions.size() - 1, below, family, unit));
    }

    private void layOut(Below below) {
        if (below.count() <= LARGEST_TEAM) {
            var unit = below.unit() == null ? below.family().wholeUnit() : below.unit();
            for (int i = 0; i < below.count(); i++) {
                positions.add(new Position(below.family(), withoutReports(), unit, below.manager()));
            }
            return;
        }
        int managers = Math.clamp(below.count() / 8, 2, 6 + random.nextInt(3));
        int left = below.count();
        for (int i = managers; i > 0; i--) {
            int even = left / i;
            int share = i == 1 ? left : Math.clamp(even + random.nextInt(-2, 3), 2, left - 2 * (i - 1));
            lead(below.manager(), share, below.family(), below.unit());
            left -= share;
        }
    }

    private Level withoutReports() {
        int drawn = random.nextInt(10);
        return drawn < 4 ? Level.IC2 : drawn < 8 ? Level.IC3 : Level.IC4;
    }

    private String nextUnit(JobFamily family) {
        return family.unit(unitsUsed[families.indexOf(family)]++);
    }

    private static int[] zipf(int total, int parts) {
        double weights = 0;
        for (int i = 1; i <= parts; i++) {
            weights += 1.0 / i;
        }
        var shares = new int[parts];
        int left = total;
        for (int i = parts - 1; i > 0; i--) {
            shares[i] = Math.max(1, (int) Math.round(total / weights / (i + 1)));
            left -= shares[i];
        }
        shares[0] = left;
        return shares;
    }
}
