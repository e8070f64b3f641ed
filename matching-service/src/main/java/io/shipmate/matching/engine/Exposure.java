package io.shipmate.matching.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * On whose lists everybody stands: the first ten places of everybody's proposals, as they would be if all of them looked at once.
 *
 * @param of how somebody stands; who takes no part, or has no room, is absent
 */
public record Exposure(Map<UUID, Standing> of) {

    private static final int PLACES = 10;
    /** After so many people is asked whether to go on. */
    private static final int STRETCH = 100;

    /** Copies the map. */
    public Exposure {
        of = Map.copyOf(of);
    }

    /**
     * How one person stands.
     *
     * @param shown on how many lists
     * @param places how many places their own list has
     * @param returned on how many of those lists, of the people on their own, they stand in turn
     */
    public record Standing(int shown, int places, int returned) {}

    /**
     * How everybody stands who could be shown somebody. Takes about as long as making everybody's list.
     *
     * @param suppressed what is to be left out; what people keep for themselves has no place in figures over many
     * @param goesOn asked now and then; false ends it with nothing
     */
    public static Optional<Exposure> of(Pool pool, Suppressed suppressed, BooleanSupplier goesOn) {
        Ranking ranking = pool.ranking();
        int[] listed = ranking.takingPart();
        int[][] lists = new int[ranking.index().size()][];
        int made = 0;
        for (int one : listed) {
            if (made++ % STRETCH == 0 && !goesOn.getAsBoolean()) {
                return Optional.empty();
            }
            lists[one] = ranking.proposals(one, PLACES, suppressed).stream()
                    .mapToInt(match -> ranking.index().numberOf(match.other()))
                    .toArray();
        }
        return Optional.of(new Exposure(standings(ranking.index(), listed, lists)));
    }

    private static Map<UUID, Standing> standings(PoolIndex index, int[] listed, int[][] lists) {
        int[] shown = new int[lists.length];
        for (int one : listed) {
            for (int other : lists[one]) {
                shown[other]++;
            }
        }
        Map<UUID, Standing> standings = HashMap.newHashMap(listed.length);
        for (int one : listed) {
            standings.put(index.person(one).id, new Standing(shown[one], lists[one].length, returned(one, lists)));
        }
        return standings;
    }

    private static int returned(int one, int[][] lists) {
        int returned = 0;
        for (int other : lists[one]) {
            returned += stands(one, lists[other]) ? 1 : 0;
        }
        return returned;
    }

    private static boolean stands(int one, int[] list) {
        for (int other : list) {
            if (other == one) {
                return true;
            }
        }
        return false;
    }

    /** The Gini coefficient of how often people are shown: 0 all alike, towards 1 one of them alone. */
    public static double inequality(Collection<Standing> standings) {
        return Inequality.gini(standings.stream().mapToInt(Standing::shown).toArray());
    }
}
