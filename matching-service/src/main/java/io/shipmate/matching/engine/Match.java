package io.shipmate.matching.engine;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * Two people who would both gain, told to one of them.
 *
 * @param person to whom it is told: "you"
 * @param other who is suggested
 * @param mutual the mutual score in micro-points, the same seen from both sides. Internal: shown only as
 *     {@link #strength()}
 * @param yours what {@code person} gains
 * @param theirs what {@code other} gains
 * @param reasons at least one of each kind; by kind, and within a kind the most telling first
 */
public record Match(
        UUID person,
        UUID other,
        int mutual,
        DirectedScore yours,
        DirectedScore theirs,
        CanMeet canMeet,
        List<Reason> reasons) {

    private static final Comparator<Reason> MOST_TELLING = Comparator.comparing(Reason::kind)
            .thenComparing(Comparator.comparingInt(Reason::lift).reversed())
            .thenComparing(Reason::feature);

    /** Puts the reasons in order and refuses a match without one of each kind. */
    public Match {
        reasons = reasons.stream().sorted(MOST_TELLING).toList();
        for (Reason.Kind kind : Reason.Kind.values()) {
            if (reasons.stream().noneMatch(reason -> reason.kind() == kind)) {
                throw new IllegalArgumentException("no reason of the kind " + kind);
            }
        }
    }

    /** How good it is, in a word. */
    public Strength strength() {
        return Strength.of(mutual);
    }

    /** The most telling reason of a kind. */
    public Reason best(Reason.Kind kind) {
        return reasons.stream()
                .filter(reason -> reason.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The same match told to the other: equal to what the engine answers when asked from there. */
    public Match mirrored() {
        List<Reason> told = reasons.stream().map(Reason::mirrored).toList();
        return new Match(
                /* person= */ other,
                /* other= */ person,
                mutual,
                /* yours= */ theirs,
                /* theirs= */ yours,
                canMeet,
                told);
    }

    /**
     * How the two can talk.
     *
     * @param sharedMinutesPerWeek empty if the working hours of either are not known
     * @param languages the primary languages both speak; empty if not known
     */
    public record CanMeet(OptionalInt sharedMinutesPerWeek, Set<String> languages) {

        /** Copies the languages. */
        public CanMeet {
            languages = Set.copyOf(languages);
        }
    }
}
