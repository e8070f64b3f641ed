package io.shipmate.profile.expertise;

import io.shipmate.kit.problem.Invalid;
import io.shipmate.kit.problem.Problem;
import io.shipmate.profile.topics.Topics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all lists of entries share. */
public final class Entries {

    private Entries() {}

    /** The topics that somebody mentions in any of the lists. */
    public static Set<UUID> topicsOf(List<Offer> offers, List<Seek> seeks, List<Experience> experiences) {
        return Stream.of(
                        offers.stream().map(Offer::topic),
                        seeks.stream().map(Seek::topic),
                        experiences.stream().map(Experience::topic).filter(Objects::nonNull))
                .flatMap(topic -> topic)
                .collect(Collectors.toSet());
    }

    /**
     * @param field where an entry names its topic, with its slash; empty if the entry is the topic
     * @param ids the entries' topics, null where one has none
     */
    static void requireKnown(String list, String field, List<UUID> ids, Topics topics) {
        var known =
                topics.labels(ids.stream().filter(Objects::nonNull).distinct().toList());
        var violations = new ArrayList<Problem.Violation>();
        for (var i = 0; i < ids.size(); i++) {
            if (ids.get(i) != null && !known.containsKey(ids.get(i))) {
                violations.add(Problem.Violation.coded("/" + list + "/" + i + field, "no-such-topic"));
            }
        }
        requireNone(violations);
    }

    static void requireOnce(String list, String field, List<?> names) {
        var seen = new HashSet<Object>();
        var violations = new ArrayList<Problem.Violation>();
        for (var i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                violations.add(Problem.Violation.coded("/" + list + "/" + i + field, "in-the-list-already"));
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
