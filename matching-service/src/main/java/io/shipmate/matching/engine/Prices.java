package io.shipmate.matching.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What it costs, in micro-points of the mutual score, to be suggested somebody: much for who is wanted by many, less than
 * nothing for who is rarely shown. Whoever has none yet costs what is usual, which is 0. Immutable.
 */
public record Prices(Map<UUID, Integer> of) {

    /** Dearer or cheaper nobody can be: more than that would outweigh any match. */
    static final int MOST = 500_000;

    private static final Prices NONE = new Prices(Map.of());

    /** Copies the map. */
    public Prices {
        of = Map.copyOf(of);
    }

    /** Everybody costs the same. */
    public static Prices none() {
        return NONE;
    }

    /** The price of somebody. */
    int of(UUID person) {
        return Math.clamp(of.getOrDefault(person, 0), -MOST, MOST);
    }

    static Prices of(CandidateGraph candidates, int[] prices) {
        Map<UUID, Integer> byPerson = new HashMap<>();
        for (int vertex = 0; vertex < prices.length; vertex++) {
            byPerson.put(candidates.person(vertex), prices[vertex]);
        }
        return new Prices(byPerson);
    }
}
