package io.shipmate.benchmarks.rules;

import io.shipmate.matching.engine.DirectedScore;
import io.shipmate.matching.engine.Evidence;
import io.shipmate.matching.engine.Match;
import io.shipmate.matching.engine.Reason;
import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.ShownTo;
import io.shipmate.matching.engine.people.Story;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What is wrong with the reasons of matches, counted; read from the people themselves and not by the engine. */
final class ReasonsReadAnew {

    static final String SUM = "contributions do not add up to what one gains";
    static final String MEAN = "the mutual score is not the harmonic mean of what both gain";
    static final String KIND = "a reason of a kind is missing";
    static final String HIDDEN = "a reason names what its owner does not show, or does not have";

    private final Map<UUID, Candidate> people;
    private final Map<String, Integer> faults = new LinkedHashMap<>();
    private int matches;

    ReasonsReadAnew(Map<UUID, Candidate> people) {
        this.people = people;
        Stream.of(SUM, MEAN, KIND, HIDDEN).forEach(fault -> faults.put(fault, 0));
    }

    int matches() {
        return matches;
    }

    Map<String, Integer> faults() {
        return Collections.unmodifiableMap(faults);
    }

    boolean none(String fault) {
        return faults.get(fault) == 0;
    }

    void read(Match match) {
        matches++;
        count(SUM, addsUp(match.yours()) && addsUp(match.theirs()));
        double yours = match.yours().total();
        double theirs = match.theirs().total();
        count(MEAN, Math.abs(2 * yours * theirs / (yours + theirs) - match.mutual()) < 1);
        count(
                KIND,
                Stream.of(Reason.Kind.values())
                        .allMatch(kind -> match.reasons().stream().anyMatch(reason -> reason.kind() == kind)));
        var you = people.get(match.person());
        var they = people.get(match.other());
        count(
                HIDDEN,
                match.reasons().stream()
                        .allMatch(reason -> reason.kind() == Reason.Kind.THEIR_GAIN
                                ? isShown(reason.evidence(), they, you)
                                : isShown(reason.evidence(), you, they)));
    }

    private void count(String fault, boolean good) {
        faults.merge(fault, good ? 0 : 1, Integer::sum);
    }

    private static boolean addsUp(DirectedScore score) {
        return score.contributions().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                == score.total();
    }

    /** Whatever is named by itself, and not by a wider name, is shown by whoever holds it. */
    private static boolean isShown(Evidence evidence, Candidate one, Candidate other) {
        return switch (evidence) {
            case Evidence.Topics topics ->
                topics.topics().stream()
                        .filter(topic -> !topic.wider())
                        .allMatch(topic -> tells(one, topic.key()) && tells(other, topic.key()));
            case Evidence.Experiences experiences ->
                experiences.experiences().stream()
                        .filter(lived -> !lived.wider())
                        .allMatch(lived -> other.story().experiences().stream()
                                .filter(told -> told.kind() == lived.kind()
                                        && told.key().equals(lived.key()))
                                .anyMatch(told -> isShown(told.shownTo())));
            case Evidence.Levels _, Evidence.Families _, Evidence.TimeInRole _, Evidence.Units _ -> true;
        };
    }

    private static boolean tells(Candidate one, String topic) {
        Story story = one.story();
        return Stream.concat(
                        story.offers().stream()
                                .filter(told -> isShown(told.shownTo()))
                                .map(Story.Offer::topic),
                        story.seeks().stream()
                                .filter(told -> isShown(told.shownTo()))
                                .map(Story.Seek::topic))
                .anyMatch(topic::equals);
    }

    private static boolean isShown(ShownTo shownTo) {
        return shownTo != ShownTo.MATCHING_ONLY;
    }
}
