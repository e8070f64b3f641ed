package io.shipmate.matching.engine;

import io.shipmate.matching.engine.policy.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a match of two numbers, with its reasons. Done for the few that are shown, not for all that are scored. */
final class Explaining {

    private final Scoring scoring;
    private final PoolIndex index;

    Explaining(Scoring scoring) {
        this.scoring = scoring;
        this.index = scoring.index();
    }

    /** The match of two who gain this much, unless no reason of some kind can be given. */
    Optional<Match> match(int one, int other, int mutual) {
        List<Reason> reasons = reasons(one, other);
        Set<Reason.Kind> kinds = reasons.stream()
                .map(Reason::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.Kind.class)));
        if (kinds.size() < Reason.Kind.values().length) {
            return Optional.empty();
        }
        return Optional.of(new Match(
                index.person(one).id,
                index.person(other).id,
                mutual,
                scoring.directed(one, other),
                scoring.directed(other, one),
                canMeet(index.person(one), index.person(other)),
                reasons));
    }

    /** Whether a reason of each kind can be given: what {@link #match} would say, but sooner. */
    boolean possible(int one, int other) {
        return isSaid(Feature.Group.SAME_BOAT, one, other)
                && isSaid(Feature.Group.DIFFERENT_SEAS, one, other)
                && isSaid(Feature.Group.DIFFERENT_SEAS, other, one);
    }

    private boolean isSaid(Feature.Group group, int one, int other) {
        for (Scoring.Weighed weighed : scoring.features()) {
            if (weighed.feature().group() == group
                    && weighed.measure().between(index, one, other) != Measure.MISSING
                    && weighed.measure().evidence(index, one, other).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private List<Reason> reasons(int one, int other) {
        List<Reason> reasons = new ArrayList<>();
        for (Scoring.Weighed weighed : scoring.features()) {
            if (weighed.feature().group() == Feature.Group.SAME_BOAT) {
                reason(Reason.Kind.SAME_BOAT, weighed, one, other).ifPresent(reasons::add);
            }
            if (weighed.feature().group() == Feature.Group.DIFFERENT_SEAS) {
                reason(Reason.Kind.YOUR_GAIN, weighed, one, other).ifPresent(reasons::add);
                reason(Reason.Kind.YOUR_GAIN, weighed, other, one)
                        .map(Reason::mirrored)
                        .ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    private Optional<Reason> reason(Reason.Kind kind, Scoring.Weighed weighed, int one, int other) {
        int value = weighed.measure().between(index, one, other);
        if (value == Measure.MISSING) {
            return Optional.empty();
        }
        long above = (long) weighed.weight() * (value - weighed.average());
        int lift = (int) Math.floorDiv(above, scoring.totalWeight());
        return weighed.measure()
                .evidence(index, one, other)
                .map(evidence -> new Reason(kind, weighed.feature(), lift, evidence));
    }

    private Match.CanMeet canMeet(Person one, Person other) {
        int minutes = one.availability.sharedMinutes(other.availability);
        Set<String> languages = Arrays.stream(one.languages)
                .filter(mine -> Arrays.stream(other.languages).anyMatch(theirs -> mine == theirs))
                .mapToObj(index.vocabulary().languages()::wordOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Match.CanMeet(minutes < 0 ? OptionalInt.empty() : OptionalInt.of(minutes), languages);
    }
}
