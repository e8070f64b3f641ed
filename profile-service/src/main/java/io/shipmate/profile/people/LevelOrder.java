package io.shipmate.profile.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which rung of the company's ladder a level is: {@code shipmate.job-architecture.levels}, lowest first, levels of the same
 * height joined by a slash. An unknown level has no rank and is not guessed.
 */
@ApplicationScoped
class LevelOrder {

    private final Map<String, Integer> ranks = new HashMap<>();

    LevelOrder(@ConfigProperty(name = "shipmate.job-architecture.levels") List<String> rungs) {
        for (var rung = 0; rung < rungs.size(); rung++) {
            for (var level : rungs.get(rung).split("/", -1)) {
                ranks.put(folded(level), rung + 1);
            }
        }
    }

    /** From 1 upwards, or null. */
    Integer rank(String level) {
        return level == null ? null : ranks.get(folded(level));
    }

    private static String folded(String level) {
        return level.strip().toUpperCase(Locale.ROOT);
    }
}
