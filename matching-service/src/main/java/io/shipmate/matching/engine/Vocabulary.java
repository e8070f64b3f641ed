package io.shipmate.matching.engine;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.TopicTree;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The numbers for all words that the people of a pool use. */
record Vocabulary(
        TopicTree topics,
        Dictionary<Subject> subjects,
        Dictionary<String> families,
        Dictionary<String> units,
        Dictionary<String> languages) {

    static Vocabulary of(TopicTree topics) {
        return new Vocabulary(topics, Dictionary.empty(), Dictionary.empty(), Dictionary.empty(), Dictionary.empty());
    }

    /** With the words of these candidates, and the ancestors of what their stories speak of. */
    Vocabulary including(Collection<Candidate> candidates) {
        Set<Subject> spokenOf = new LinkedHashSet<>();
        Set<String> family = new LinkedHashSet<>();
        Set<String> unit = new LinkedHashSet<>();
        Set<String> spoken = new LinkedHashSet<>();
        for (Candidate candidate : candidates) {
            spokenOf.addAll(VisibleStory.of(candidate.story()).subjects());
            addKnown(family, candidate.job().family());
            addKnown(unit, candidate.place().unit());
            candidate.languages().forEach(tag -> spoken.add(primaryLanguage(tag)));
        }
        Set<Subject> withAncestors = new LinkedHashSet<>(spokenOf);
        for (Subject subject : spokenOf) {
            topics.ancestorsOf(subject.key()).forEach(key -> withAncestors.add(subject.named(key)));
        }
        return new Vocabulary(
                topics,
                subjects.including(withAncestors),
                families.including(family),
                units.including(unit),
                languages.including(spoken));
    }

    /** The number of a subject's parent, -1 without one. */
    int parentOf(int subject) {
        Subject known = subjects.wordOf(subject);
        return topics.parentOf(known.key())
                .map(key -> subjects.numberOf(known.named(key)))
                .orElse(-1);
    }

    /** {@code en} of {@code en-GB}. */
    static String primaryLanguage(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static void addKnown(Set<String> words, String word) {
        if (word != null) {
            words.add(word);
        }
    }
}
