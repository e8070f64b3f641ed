package io.shipmate.matching.insights;

import static io.shipmate.matching.insights.Rounding.FIRST;
import static io.shipmate.matching.insights.Rounding.FIVE;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is told of the groups into which everybody is divided. Whoever takes what is told of some groups off what is told of everybody learns what the others
 * have together. So where the others would be too few, the smallest group that would be told of is withheld, too. Which one that is depends on how
 * many people the groups have, never on what is counted.
 */
final class Withholding {

    private Withholding() {}

    /**
     * Of which groups anything is told: of five people or more, who leave out five or more.
     *
     * @param sizes how many people each has
     * @param rest how many are in none of them
     */
    static boolean[] groups(int[] sizes, int rest) {
        var all = Arrays.stream(sizes).sum() + rest;
        var told = new boolean[sizes.length];
        var hidden = rest;
        for (var at = 0; at < sizes.length; at++) {
            told[at] = sizes[at] >= FIVE && all - sizes[at] >= FIVE;
            hidden += told[at] ? 0 : sizes[at];
        }
        while (hidden > 0 && hidden < FIVE) {
            var smallest = smallest(sizes, told);
            if (smallest < 0) {
                break;
            }
            told[smallest] = false;
            hidden += sizes[smallest];
        }
        return told;
    }

    /**
     * One group, and what is counted in it.
     *
     * @param known whether anything at all is told of it
     * @param told how many people are told of, if so
     * @param before what was told of the count the month before, null if nothing
     */
    record Cell(boolean known, int people, int told, int count, Integer before) {}

    /** The figures of the groups, which together are everybody; null where none is told. */
    static Integer[] counts(List<Cell> cells) {
        var figures = cells.stream()
                .map(cell ->
                        cell.known() ? Rounding.count(cell.before(), cell.count(), cell.people(), cell.told()) : null)
                .toArray(Integer[]::new);
        for (var last = next(cells, figures); last >= 0; last = next(cells, figures)) {
            var enough = cells.get(last).before() == null ? FIRST : FIVE;
            var with = 0;
            var without = 0;
            for (var at = 0; at < figures.length; at++) {
                if (figures[at] == null) {
                    with += cells.get(at).count();
                    without += cells.get(at).people() - cells.get(at).count();
                }
            }
            if (with + without == 0 || (with >= enough && without >= enough)) {
                break;
            }
            figures[last] = null;
        }
        return figures;
    }

    /** Which to withhold next: one that was not told the month before rather than one that was, and the smallest of those; -1 if there is none. */
    private static int next(List<Cell> cells, Integer[] figures) {
        return IntStream.range(0, figures.length)
                .filter(at -> figures[at] != null)
                .boxed()
                .min(Comparator.<Integer, Boolean>comparing(at -> cells.get(at).before() != null)
                        .thenComparingInt(at -> cells.get(at).people()))
                .orElse(-1);
    }

    /** The smallest of those told of, the first of several; -1 if there is none. */
    private static int smallest(int[] sizes, boolean[] told) {
        return IntStream.range(0, sizes.length)
                .filter(at -> told[at])
                .boxed()
                .min(Comparator.comparingInt(at -> sizes[at]))
                .orElse(-1);
    }
}
