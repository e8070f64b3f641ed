package io.shipmate.matching.engine.rules;

/** What a rule may ask about two people. The answers are the same whichever of the two is looked at first. */
public interface PairFacts {

    /** Answered where nothing is known. */
    int UNKNOWN = -1;

    /** Whether both take part and are open to partnerships. */
    boolean bothTakePart();

    /** Whether both have room for one more. */
    boolean bothHaveRoom();

    /** Whether either wants to be kept apart from the other. */
    boolean avoided();

    /** Whether the two have met this question before: partners already, or one has said no for now. */
    boolean already();

    /** Whether one reports to the other, at any distance. */
    boolean inReportingLine();

    /** Whether both have the same manager. */
    boolean sameManager();

    /** Whether both are candidates for one and the same open position. */
    boolean competing();

    /** How many days ago the two were last put together, or {@link #UNKNOWN} if they never were. */
    int daysSinceTogether();

    /** How many levels lie between them, or {@link #UNKNOWN}. */
    int levelGap();

    /** The minutes a week that both have for talking, or {@link #UNKNOWN}. */
    int sharedMinutes();

    /** How many languages both speak, or {@link #UNKNOWN}. */
    int sharedLanguages();
}
