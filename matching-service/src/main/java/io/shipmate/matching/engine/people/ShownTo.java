package io.shipmate.matching.engine.people;

/** Who may see an offer, a seek or an experience, as its owner chose. */
public enum ShownTo {
    /** Everybody who takes part. */
    MEMBERS,
    /** Those to whom its owner is suggested. */
    SUGGESTED,
    /**
     * Nobody. Only fields that both may see enter the score of a suggestion, so such an entry moves neither a score, nor
     * a reason, nor a statistic of the pool: who edits an own profile sees an own list re-ranked within a second and
     * could otherwise ask the ranking, one edit at a time, what somebody else keeps hidden. It is kept for what the system
     * composes without showing anybody a ranking.
     */
    MATCHING_ONLY;

    /** Whether the entry may take part in suggestions: both people of a suggestion may see it. */
    public boolean seenByBoth() {
        return this != MATCHING_ONLY;
    }
}
