package io.shipmate.profile.roster;

import io.shipmate.profile.people.Employment;
import io.shipmate.profile.people.HrFacts;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a row says of somebody's employment and last day. Columns that are absent say nothing; but a first day after the last
 * one brings back whoever had left.
 *
 * @param known what is known, if anything
 * @param facts checked texts
 * @param whole whether the roster has all who are at work: then whoever stands in it is
 * @param today in the person's zone
 */
record StatedEmployment(Optional<HrFacts> known, Map<RosterColumn, String> facts, boolean whole, LocalDate today) {

    /** The value of EMPLOYMENT for somebody who is no longer there, or will not be after LEFT_ON. */
    static final String LEFT = "LEFT";

    /** Whether the row says that somebody is no longer there; of somebody unknown that is of no use. */
    boolean saysLeft() {
        var over = lastDay().filter(day -> day.isBefore(today));
        return over.isPresent()
                ? !beginsAfter(over.get())
                : lastDay().isEmpty() && employment().equals(LEFT);
    }

    private String employment() {
        return facts.getOrDefault(RosterColumn.EMPLOYMENT, "");
    }

    /** The same facts with the employment and last day that follow from the row. */
    HrFacts onto(HrFacts laid) {
        var said = employment();
        if (said.equals(LEFT)) {
            return left(laid);
        }
        var employment = said.isEmpty() ? usual() : Employment.valueOf(said);
        return laid.employed(employment, employment == Employment.ALUMNUS ? laid.leftOn() : lastDayAtWork(laid));
    }

    /** A roster lists people at work unless it says otherwise; who has left needs a word that they are back. */
    private Employment usual() {
        var before = known.map(HrFacts::employment).orElse(Employment.ACTIVE);
        if (facts.containsKey(RosterColumn.EMPLOYMENT)) {
            return Employment.ACTIVE;
        }
        return before == Employment.ALUMNUS && isBack() ? Employment.ACTIVE : before;
    }

    private boolean isBack() {
        var takenBack = facts.containsKey(RosterColumn.LEFT_ON)
                && lastDay().filter(day -> day.isBefore(today)).isEmpty();
        return takenBack
                || (whole && !facts.containsKey(RosterColumn.LEFT_ON))
                || known.map(HrFacts::leftOn).filter(this::beginsAfter).isPresent();
    }

    private boolean beginsAfter(LocalDate lastDay) {
        return day(RosterColumn.HIRED_ON)
                .filter(first -> first.isAfter(lastDay))
                .isPresent();
    }

    /** Whoever is said to be at work has the last day that is named, else no last day that is over. */
    private LocalDate lastDayAtWork(HrFacts laid) {
        if (facts.containsKey(RosterColumn.LEFT_ON)) {
            return lastDay().orElse(null);
        }
        var hasLeft = known.map(HrFacts::employment)
                .filter(Employment.ALUMNUS::equals)
                .isPresent();
        return hasLeft ? null : laid.leftOn();
    }

    /** Today, unless another day is named or known; whose day is still to come is there until then. */
    private HrFacts left(HrFacts laid) {
        var named = lastDay();
        if (named.filter(day -> !day.isBefore(today)).isPresent()) {
            var until = laid.employment() == Employment.ALUMNUS ? Employment.ACTIVE : laid.employment();
            return laid.employed(until, named.get());
        }
        var known = Optional.ofNullable(laid.leftOn()).filter(day -> !day.isAfter(today));
        return laid.employed(Employment.ALUMNUS, named.or(() -> known).orElse(today));
    }

    private Optional<LocalDate> lastDay() {
        return day(RosterColumn.LEFT_ON);
    }

    private Optional<LocalDate> day(RosterColumn column) {
        return Optional.ofNullable(facts.get(column))
                .filter(text -> !text.isEmpty())
                .map(LocalDate::parse);
    }
}
