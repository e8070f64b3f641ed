package io.shipmate.matching.engine.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is to lead which table: as many tables as can be get somebody, and among these choices the one that costs least. Nobody
 * leads a table at which they sit themselves, or somebody sits from whom they are to be kept: so nobody's manager leads.
 * Cheap is who is awake at the same hours and knows nobody there from another table.
 */
public final class Facilitating {

    private static final int OTHER_ZONE = 1_000;
    private static final int KNOWS_SOMEBODY = 100;
    private static final int SECOND_TABLE = 10;

    private final List<Table> tables;
    private final List<Facilitator> places = new ArrayList<>();
    private final Set<Set<UUID>> apart = new HashSet<>();
    private final Set<Set<UUID>> met = new HashSet<>();

    private Facilitating(
            List<Table> tables, List<Facilitator> facilitators, Collection<Apart> apart, Collection<Met> met) {
        this.tables = tables;
        facilitators.stream().sorted(Comparator.comparing(Facilitator::id)).forEach(one -> {
            for (int place = 0; place < Math.min(one.most(), tables.size()); place++) {
                places.add(one);
            }
        });
        apart.stream()
                .filter(pair -> !pair.one().equals(pair.other()))
                .forEach(pair -> this.apart.add(Set.of(pair.one(), pair.other())));
        met.stream()
                .filter(pair -> !pair.one().equals(pair.other()))
                .forEach(pair -> this.met.add(Set.of(pair.one(), pair.other())));
    }

    /** Of each table, in their order, who is to lead it; empty where nobody may or can. */
    public static List<Optional<UUID>> choose(
            List<Table> tables, List<Facilitator> facilitators, Collection<Apart> apart, Collection<Met> met) {
        return new Facilitating(tables, facilitators, apart, met).choose();
    }

    private List<Optional<UUID>> choose() {
        long[][] cost = new long[tables.size()][places.size()];
        for (int table = 0; table < tables.size(); table++) {
            for (int place = 0; place < places.size(); place++) {
                Facilitator one = places.get(place);
                boolean again = place > 0 && places.get(place - 1).equals(one);
                cost[table][place] = may(one, tables.get(table))
                        ? cost(one, tables.get(table)) + (again ? SECOND_TABLE : 0)
                        : LeastCost.FORBIDDEN;
            }
        }
        List<Optional<UUID>> chosen = new ArrayList<>();
        for (int place : LeastCost.of(cost, places.size())) {
            chosen.add(
                    place == LeastCost.NOBODY
                            ? Optional.empty()
                            : Optional.of(places.get(place).id()));
        }
        return chosen;
    }

    private boolean may(Facilitator one, Table table) {
        boolean speaks = table.language() == null
                || one.languages().isEmpty()
                || one.languages().contains(table.language());
        return speaks
                && table.members().stream()
                        .noneMatch(member -> member.equals(one.id()) || apart.contains(Set.of(member, one.id())));
    }

    private long cost(Facilitator one, Table table) {
        long known = table.members().stream()
                .filter(member -> met.contains(Set.of(member, one.id())))
                .count();
        return (one.zoneBand() == table.zoneBand() ? 0 : OTHER_ZONE) + known * KNOWS_SOMEBODY;
    }
}
