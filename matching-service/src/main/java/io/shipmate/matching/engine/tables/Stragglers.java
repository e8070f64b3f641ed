package io.shipmate.matching.engine.tables;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whoever was left over in one block, takes a free seat of another where there is one: nobody stays out beside an empty chair. */
final class Stragglers {

    private Stragglers() {}

    static void seat(Numbered gathering, List<Seats> tables) {
        Set<Integer> seated = new HashSet<>();
        tables.forEach(table -> seated.addAll(table.guests()));
        for (int guest = 0; guest < gathering.size(); guest++) {
            int straggler = guest;
            if (!seated.contains(straggler)) {
                tables.stream()
                        .filter(table -> table.admits(straggler, gathering))
                        .min(Comparator.comparingInt(table -> table.guests().size()))
                        .ifPresent(table -> table.add(straggler));
            }
        }
    }
}
