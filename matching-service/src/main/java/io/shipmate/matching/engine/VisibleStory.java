package io.shipmate.matching.engine;

import io.shipmate.matching.engine.people.Story;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What of a story may enter suggestions. The only place that reads {@code shownTo}, and the only way into the index. */
record VisibleStory(
        SortedMap<Subject, Integer> offers, SortedMap<Subject, Integer> seeks, SortedSet<Subject> experiences) {

    static VisibleStory of(Story story) {
        SortedMap<Subject, Integer> offers = new TreeMap<>();
        for (Story.Offer offer : story.offers()) {
            if (offer.shownTo().seenByBoth()) {
                offers.merge(Subject.topic(offer.topic()), Micro.of(offer.level()), Math::max);
            }
        }
        SortedMap<Subject, Integer> seeks = new TreeMap<>();
        for (Story.Seek seek : story.seeks()) {
            if (seek.shownTo().seenByBoth()) {
                seeks.merge(Subject.topic(seek.topic()), Micro.of(seek.need()), Math::max);
            }
        }
        SortedSet<Subject> experiences = new TreeSet<>();
        for (Story.Experience experience : story.experiences()) {
            if (experience.shownTo().seenByBoth()) {
                experiences.add(new Subject(experience.kind(), experience.key()));
            }
        }
        return new VisibleStory(offers, seeks, experiences);
    }

    /** All that it speaks of. */
    List<Subject> subjects() {
        SortedSet<Subject> all = new TreeSet<>(Comparator.naturalOrder());
        all.addAll(offers.keySet());
        all.addAll(seeks.keySet());
        all.addAll(experiences);
        return List.copyOf(all);
    }
}
