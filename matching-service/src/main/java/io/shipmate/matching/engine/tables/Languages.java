package io.shipmate.matching.engine.tables;

import java.util.List;
import java.util.Map;

/**
 * Whoever speaks several languages goes where they are needed: from one language to another for as long as more people get
 * a seat by it.
 */
final class Languages {

    private final Numbered gathering;
    private final List<String> languages;
    private final Map<String, List<Integer>> blocks;

    /** The lists are changed. */
    Languages(Numbered gathering, List<String> languages, Map<String, List<Integer>> blocks) {
        this.gathering = gathering;
        this.languages = languages;
        this.blocks = blocks;
    }

    void even() {
        boolean better = true;
        while (better) {
            better = false;
            for (String from : languages) {
                for (String to : languages) {
                    better |= !from.equals(to) && move(from, to);
                }
            }
        }
    }

    private boolean move(String from, String to) {
        List<Integer> here = blocks.get(from);
        List<Integer> there = blocks.get(to);
        List<Integer> willing = here.stream()
                .filter(guest -> gathering.guest(guest).reach().speaks(to))
                .toList();
        int best = 0;
        int bestSeated = seatable(here.size()) + seatable(there.size());
        for (int moved = 1; moved <= willing.size(); moved++) {
            int seated = seatable(here.size() - moved) + seatable(there.size() + moved);
            if (seated > bestSeated) {
                best = moved;
                bestSeated = seated;
            }
        }
        List<Integer> moving = willing.subList(0, best);
        here.removeAll(moving);
        there.addAll(moving);
        return best > 0;
    }

    private int seatable(int people) {
        return gathering.sizes().seatable(people);
    }
}
