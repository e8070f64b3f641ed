package io.shipmate.profile.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Whether somebody is not there yet, there, gone, or to come back, as their facts say on a day in their own zone.
 *
 * @param facts as they are on that day: of who is to come back, that they have left
 * @param joined whether their first day has ever come; until then nobody sees them
 * @param awaited whether they are said to be at work from {@code hiredOn} on, which lies ahead
 */
record Tenure(HrFacts facts, boolean joined, boolean awaited) {

    /** Of somebody who is new to us. */
    static Tenure starting(HrFacts said, Instant now) {
        var today = today(said, now);
        if (said.employment() != Employment.ALUMNUS && said.isAhead(today)) {
            return new Tenure(withoutEarlierLastDay(said), false, true);
        }
        return new Tenure(said.hasLeft(today) ? left(said) : withoutEarlierLastDay(said), true, false);
    }

    /**
     * After more was said.
     *
     * @param said all facts as they are said to be now
     * @param aboutEmployment whether that somebody has left was said, and is not only what was known before
     */
    Tenure next(HrFacts said, boolean aboutEmployment, Instant now) {
        if (said.employment() != Employment.ALUMNUS) {
            return atWork(said, today(said, now));
        }
        if (!aboutEmployment) {
            return new Tenure(said, joined, awaited);
        }
        // A return that came to nothing does not move the last day.
        return new Tenure(
                awaited && hasGone() ? said.employed(Employment.ALUMNUS, facts.leftOn()) : said, joined, false);
    }

    private Tenure atWork(HrFacts said, LocalDate today) {
        if (said.hasLeft(today)) {
            return new Tenure(left(said), joined, false);
        }
        if (!said.isAhead(today)) {
            return new Tenure(withoutEarlierLastDay(said), true, false);
        }
        if (!joined) {
            return new Tenure(withoutEarlierLastDay(said), false, true);
        }
        if (hasGone()) {
            return new Tenure(said.employed(Employment.ALUMNUS, facts.leftOn()), true, true);
        }
        // Whoever is there stays, whatever is corrected, but for the time between two engagements.
        var between = said.leftOn() != null && said.leftOn().isBefore(today);
        return new Tenure(between ? left(said) : said, true, between);
    }

    /** As time goes by: last days end, first days begin. */
    Tenure on(Instant now) {
        var today = today(facts, now);
        if (!hasGone()) {
            return atWork(facts, today);
        }
        return awaited && !facts.isAhead(today)
                ? new Tenure(facts.employed(Employment.ACTIVE, null), true, false)
                : this;
    }

    private boolean hasGone() {
        return facts.employment() == Employment.ALUMNUS;
    }

    private static HrFacts left(HrFacts facts) {
        return facts.employed(Employment.ALUMNUS, facts.leftOn());
    }

    /** A first day after the last one is that of another engagement. */
    private static HrFacts withoutEarlierLastDay(HrFacts facts) {
        return facts.leftOn() != null
                        && facts.hiredOn() != null
                        && facts.hiredOn().isAfter(facts.leftOn())
                ? facts.employed(facts.employment(), null)
                : facts;
    }

    private static LocalDate today(HrFacts facts, Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(facts.zone()));
    }
}
