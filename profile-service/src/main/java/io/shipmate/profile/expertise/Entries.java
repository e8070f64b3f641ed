package io.shipmate.profile.expertise;

import io.shipmate.kit.problem.Invalid;
import io.shipmate.kit.problem.Problem;
import io.shipmate.profile.topics.Topics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
     * What the entries are about: the topic that an id means by now, or the topic that a word names, or the word itself.
     * Refuses ids that mean nothing, naming the entry.
     *
     * @param ids the entries' topics, null where one has none
     */
    static List<UUID> topics(String list, List<UUID> ids, List<String> words, Topics topics) {
        var meant = meant(list, "/topic", ids, topics);
        var meantByWords = topics.meantBy(
                words.stream().filter(Objects::nonNull).distinct().toList());
        for (var i = 0; i < ids.size(); i++) {
            if (words.get(i) != null) {
                meant.set(i, meantByWords.get(words.get(i)));
            }
        }
        return meant;
    }

    /**
     * The topics that ids mean by now, null where there is none. Refuses ids that mean nothing, naming the place.
     *
     * @param field where an entry names its topic, with its slash; empty if the entry is the topic
     */
    static List<UUID> meant(String list, String field, List<UUID> ids, Topics topics) {
        var known =
                topics.meant(ids.stream().filter(Objects::nonNull).distinct().toList());
        var found = new ArrayList<UUID>();
        var violations = new ArrayList<Problem.Violation>();
        for (var i = 0; i < ids.size(); i++) {
            if (ids.get(i) != null && !known.containsKey(ids.get(i))) {
                violations.add(Problem.Violation.coded("/" + list + "/" + i + field, "no-such-topic"));
            }
            found.add(ids.get(i) == null ? null : known.get(ids.get(i)));
        }
        requireNone(violations);
        return found;
    }

    /** The same for entries that name either a topic or a word, and no topic twice. */
    static <E> List<UUID> topics(
            String list, List<E> entries, Function<E, UUID> topic, Function<E, String> word, Topics topics) {
        var ids = entries.stream().map(topic).toList();
        var words = entries.stream().map(word).map(Entries::tidy).toList();
        requireEither(list, ids, words);
        requireOnce(
                list,
                "/topic",
                ids.stream().map(id -> id == null ? new Object() : id).toList());
        return topics(list, ids, words, topics);
    }

    /** Each entry on its topic. */
    static <E, T> List<T> each(List<E> entries, List<UUID> topics, BiFunction<E, UUID, T> on) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> on.apply(entries.get(i), topics.get(i)))
                .toList();
    }

    private static void requireEither(String list, List<UUID> ids, List<String> words) {
        var violations = new ArrayList<Problem.Violation>();
        for (var i = 0; i < ids.size(); i++) {
            if ((ids.get(i) == null) == (words.get(i) == null)) {
                violations.add(Problem.Violation.coded("/" + list + "/" + i + "/topic", "topic-or-word"));
            }
        }
        requireNone(violations);
    }

    /** Entries that turn out to be of one topic become one, where the first of them stood. */
    static <T> List<T> joined(List<T> entries, Function<T, ?> topic, BinaryOperator<T> join) {
        var joined = new LinkedHashMap<Object, T>();
        entries.forEach(entry -> joined.merge(topic.apply(entry), entry, join));
        return List.copyOf(joined.values());
    }

    /** What both say, or what one of them does. */
    static String both(String words, String others) {
        if (words == null || others == null || words.equals(others)) {
            return words == null ? others : words;
        }
        return words + "\n\n" + others;
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
