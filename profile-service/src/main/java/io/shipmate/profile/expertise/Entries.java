package io.shipmate.profile.expertise;

import io.shipmate.kit.problem.Invalid;
import io.shipmate.kit.problem.Problem;
import io.shipmate.profile.topics.Topics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The rules that all lists of entries share. */
final class Entries {

    private Entries() {}

    /** @param ids the entries' topics, null where one has none */
    static void requireKnown(String list, List<UUID> ids, Topics topics) {
        var known =
                topics.labels(ids.stream().filter(Objects::nonNull).distinct().toList());
        var violations = new ArrayList<Problem.Violation>();
        for (var i = 0; i < ids.size(); i++) {
            if (ids.get(i) != null && !known.containsKey(ids.get(i))) {
                violations.add(new Problem.Violation("/" + list + "/" + i + "/topic", "is not a topic"));
            }
        }
        requireNone(violations);
    }

    static void requireOnce(String list, String field, List<?> names) {
        var seen = new HashSet<Object>();
        var violations = new ArrayList<Problem.Violation>();
        for (var i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                violations.add(new Problem.Violation("/" + list + "/" + i + "/" + field, "is in the list already"));
            }
        }
        requireNone(violations);
    }

    private static void requireNone(List<Problem.Violation> violations) {
        if (!violations.isEmpty()) {
            throw Invalid.at(violations);
        }
    }

    static String tidy(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
