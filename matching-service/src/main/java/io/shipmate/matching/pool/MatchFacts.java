package io.shipmate.matching.pool;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What counts in a match, as {@code shipmate.people} has it. Topics and keys only, never words that people wrote; what is
 * not known is null, and a list is never null.
 *
 * @param levelRank the rung of the level in the job architecture, 1 the lowest
 * @param openTo what somebody is open to, for example {@code PARTNERSHIP}
 * @param capacity how many open partnerships somebody has room for
 */
public record MatchFacts(
        String jobFamily,
        String level,
        Integer levelRank,
        String unit,
        String location,
        LocalDate roleSince,
        Set<String> languages,
        Set<String> openTo,
        int capacity,
        Hours hours,
        List<Offer> offers,
        List<Seek> seeks,
        List<Experience> experiences) {

    /** Puts empty lists where there are none. */
    public MatchFacts {
        languages = languages == null ? Set.of() : Set.copyOf(languages);
        openTo = openTo == null ? Set.of() : Set.copyOf(openTo);
        offers = offers == null ? List.of() : List.copyOf(offers);
        seeks = seeks == null ? List.of() : List.copyOf(seeks);
        experiences = experiences == null ? List.of() : List.copyOf(experiences);
    }

    /** Whether unit, job family or level are others there. */
    boolean isElsewhere(MatchFacts other) {
        return !Objects.equals(unit, other.unit)
                || !Objects.equals(jobFamily, other.jobFamily)
                || !Objects.equals(level, other.level);
    }

    /** Weekly windows in a time zone. */
    public record Hours(String zone, List<Window> windows) {

        /** Puts an empty list where there is none. */
        public Hours {
            windows = windows == null ? List.of() : List.copyOf(windows);
        }

        /** From one local time to another of a day of the week. */
        public record Window(DayOfWeek day, LocalTime from, LocalTime to) {}
    }

    /** A topic that somebody can help with. */
    public record Offer(UUID topic, Level level, ShownTo shownTo) {

        /** How well. */
        public enum Level {
            FAMILIAR,
            EXPERIENCED,
            EXPERT
        }
    }

    /** A topic that somebody wants a thinking partner on. */
    public record Seek(UUID topic, Need need, ShownTo shownTo) {

        /** How much. */
        public enum Need {
            CURIOUS,
            WANTED,
            PRESSING
        }
    }

    /**
     * Something that somebody has lived through.
     *
     * @param key a short normalised key
     * @param topic the catalogue's topic for it, if there is one
     */
    public record Experience(Kind kind, String key, UUID topic, ShownTo shownTo) {

        /** Where it was lived through. */
        public enum Kind {
            INDUSTRY,
            FUNCTION,
            REGION,
            ROLE,
            LIFE
        }
    }

    /** Who may see an entry, as its owner chose. */
    public enum ShownTo {
        MEMBERS,
        SUGGESTED,
        MATCHING_ONLY
    }
}
