package io.shipmate.matching.engine.rules;

import java.util.OptionalInt;

/** A hard rule: what it refuses is proposed to nobody, however well it would score. Refuses on known facts only. */
public sealed interface Rule
        permits Capacity,
                CommonLanguage,
                CooldownDays,
                DifferentManagers,
                DifferentOpenPositions,
                LevelGap,
                NotAlready,
                NotAvoided,
                NotReportingLine,
                OverlapHours,
                TakingPart {

    /** The rule's name in a policy. */
    Code code();

    /** What the rule is set to, empty for a rule that has nothing to set. */
    default OptionalInt value() {
        return OptionalInt.empty();
    }

    /** Whether these two may be proposed to each other. */
    boolean allows(PairFacts pair);

    /**
     * The rule of a name.
     *
     * @param value what it is set to; null for a rule that has nothing to set
     * @throws IllegalArgumentException if a value is missing, is there where none belongs, or is out of the rule's range
     */
    static Rule of(Code code, Integer value) {
        return switch (code) {
            case LEVEL_GAP -> new LevelGap(set(code, value));
            case OVERLAP_HOURS -> new OverlapHours(set(code, value));
            case COOLDOWN_DAYS -> new CooldownDays(set(code, value));
            case TAKING_PART -> plain(new TakingPart(), value);
            case CAPACITY -> plain(new Capacity(), value);
            case NOT_AVOIDED -> plain(new NotAvoided(), value);
            case NOT_ALREADY -> plain(new NotAlready(), value);
            case NOT_REPORTING_LINE -> plain(new NotReportingLine(), value);
            case DIFFERENT_MANAGERS -> plain(new DifferentManagers(), value);
            case DIFFERENT_OPEN_POSITIONS -> plain(new DifferentOpenPositions(), value);
            case COMMON_LANGUAGE -> plain(new CommonLanguage(), value);
        };
    }

    private static int set(Code code, Integer value) {
        if (value == null) {
            throw new IllegalArgumentException(code + " needs a value");
        }
        return value;
    }

    private static Rule plain(Rule rule, Integer value) {
        if (value != null) {
            throw new IllegalArgumentException(rule.code() + " has no value");
        }
        return rule;
    }

    /** The names of the rules, and what those can be set to that have something to set. */
    enum Code {
        TAKING_PART,
        CAPACITY,
        NOT_AVOIDED,
        NOT_ALREADY,
        NOT_REPORTING_LINE,
        DIFFERENT_MANAGERS,
        DIFFERENT_OPEN_POSITIONS,
        LEVEL_GAP(0, 100),
        OVERLAP_HOURS(0, 168),
        COMMON_LANGUAGE,
        COOLDOWN_DAYS(1, 3_650);

        private final int least;
        private final int most;

        Code() {
            this(0, -1);
        }

        Code(int least, int most) {
            this.least = least;
            this.most = most;
        }

        /** Whether the rule has something to set. */
        public boolean isSet() {
            return most >= least;
        }

        /** The least that it can be set to. */
        public int least() {
            return least;
        }

        /** The most that it can be set to. */
        public int most() {
            return most;
        }

        /** Refuses what is out of range. */
        int requireInRange(int value) {
            if (value < least || value > most) {
                throw new IllegalArgumentException(this + ": from " + least + " to " + most + ", not " + value);
            }
            return value;
        }
    }
}
