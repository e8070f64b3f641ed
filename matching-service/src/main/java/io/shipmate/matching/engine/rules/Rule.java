package io.shipmate.matching.engine.rules;

/** A hard rule: what it refuses is proposed to nobody, however well it would score. Refuses on known facts only. */
public sealed interface Rule
        permits Capacity,
                CommonLanguage,
                DifferentManagers,
                LevelGap,
                NotAlready,
                NotAvoided,
                NotReportingLine,
                OverlapHours,
                TakingPart {

    /** The rule's name in a policy. */
    Code code();

    /** Whether these two may be proposed to each other. */
    boolean allows(PairFacts pair);

    /** The names of the rules. */
    enum Code {
        TAKING_PART,
        CAPACITY,
        NOT_AVOIDED,
        NOT_ALREADY,
        NOT_REPORTING_LINE,
        DIFFERENT_MANAGERS,
        LEVEL_GAP,
        OVERLAP_HOURS,
        COMMON_LANGUAGE
    }
}
