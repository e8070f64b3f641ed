package io.shipmate.matching.engine;

import io.shipmate.matching.engine.people.Story;
import java.util.Comparator;

/**
 * Something that a story speaks of: a topic, or something lived through.
 *
 * @param kind null for a topic that is offered or sought
 */
record Subject(Story.Experience.Kind kind, String key) implements Comparable<Subject> {

    private static final Comparator<Subject> ORDER = Comparator.comparing(
                    Subject::kind, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Subject::key);

    static Subject topic(String topic) {
        return new Subject(null, topic);
    }

    /** The same kind of subject under another key. */
    Subject named(String other) {
        return new Subject(kind, other);
    }

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }
}
