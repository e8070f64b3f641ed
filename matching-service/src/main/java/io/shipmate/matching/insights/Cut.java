package io.shipmate.matching.insights;

/**
 * How a month's people are divided into groups. Besides the company as a whole there is one division, the same for good: of two, the people in whom a group of the one and a group
 * of the other differ could be told by subtraction. Programmes count something of their own, so they add nothing to it.
 */
enum Cut {
    /** Everybody, undivided. */
    COMPANY(null),
    UNIT("unit"),
    JOB_FAMILY("jobFamily"),
    LEVEL("level"),
    LOCATION("location"),
    /** Who has joined a running programme that is for everybody. Those by invitation are known to the invited only. */
    PROGRAMME(null);

    private final String fact;

    Cut(String fact) {
        this.fact = fact;
    }

    /** The fact of a person that says in which group they are. */
    String fact() {
        if (fact == null) {
            throw new IllegalArgumentException(name() + " is no fact of a person");
        }
        return fact;
    }
}
