package io.shipmate.matching.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A set of unordered pairs of people. Immutable. */
public final class Pairs {

    private static final Pairs NONE = new Pairs(Map.of());

    private final Map<UUID, Set<UUID>> others;

    private Pairs(Map<UUID, Set<UUID>> others) {
        this.others = others;
    }

    /** No pair. */
    public static Pairs none() {
        return NONE;
    }

    /** One person paired with each of these. */
    public static Pairs of(UUID person, Collection<UUID> others) {
        return of(Map.of(person, others));
    }

    /** Each key paired with each of its values; who is named from one side is paired from both. */
    public static Pairs of(Map<UUID, ? extends Collection<UUID>> pairs) {
        Map<UUID, Set<UUID>> both = new HashMap<>();
        pairs.forEach((one, partners) -> {
            for (UUID other : partners) {
                both.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
                both.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
            }
        });
        return new Pairs(both);
    }

    /** Whether the two are a pair. */
    public boolean contains(UUID one, UUID other) {
        return others.getOrDefault(one, Set.of()).contains(other);
    }

    /** Everybody paired with this person. */
    public Set<UUID> with(UUID person) {
        return Set.copyOf(others.getOrDefault(person, Set.of()));
    }
}
