package io.shipmate.profile.hris;

import io.shipmate.profile.people.Employment;
import io.shipmate.profile.people.HrFacts;
import io.shipmate.profile.roster.RosterColumn;
import io.shipmate.profile.roster.StatedFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lays what a connection has said of somebody over what is known of them.
 *
 * @param externalId the person's
 * @param known what is known, if anything
 * @param facts all that the connection has said
 * @param fresh of which facts the newest saying has just come; the others have been laid before
 * @param now to tell whether a last day is over
 */
record FactLaying(String externalId, Optional<HrFacts> known, SubjectFacts facts, Set<MappedFact> fresh, Instant now) {

    private static final Set<MappedFact> ABOUT_EMPLOYMENT =
            EnumSet.of(MappedFact.EMPLOYMENT, MappedFact.LEFT_ON, MappedFact.HIRED_ON, MappedFact.TIME_ZONE);

    /** What nobody can be known without and is not there; empty for somebody who is known. */
    List<MappedFact> missing(Map<MappedFact, String> defaults) {
        if (known.isPresent()) {
            return List.of();
        }
        return EnumSet.allOf(MappedFact.class).stream()
                .filter(fact -> fact != MappedFact.EXTERNAL_ID && fact.required())
                .filter(fact -> facts.value(fact)
                        .or(() -> Optional.ofNullable(defaults.get(fact)))
                        .filter(text -> !text.isEmpty())
                        .isEmpty())
                .toList();
    }

    /** The facts that are laid: the new ones, of somebody new all. */
    Set<MappedFact> stated() {
        return known.isEmpty() ? facts.registers().keySet() : fresh;
    }

    /** Whether all that was ever said is that somebody has left whom nobody knows. */
    boolean isOfSomebodyUnknownWhoLeft() {
        return known.isEmpty() && !facts.seenAtWork();
    }

    /**
     * The facts as they are to be.
     *
     * @param defaults what counts for somebody new
     */
    HrFacts laid(Map<MappedFact, String> defaults) {
        var columns = new EnumMap<RosterColumn, String>(RosterColumn.class);
        if (known.isEmpty()) {
            defaults.forEach((fact, value) -> put(columns, fact, value));
        }
        stated().forEach(fact -> put(columns, fact, facts.value(fact).orElse("")));
        columns.put(RosterColumn.EXTERNAL_ID, externalId);
        return employed(StatedFacts.onto(known, columns));
    }

    private static void put(Map<RosterColumn, String> columns, MappedFact fact, String value) {
        if (fact != MappedFact.EMPLOYMENT) {
            fact.column().ifPresent(column -> columns.put(column, value));
        }
    }

    private HrFacts employed(HrFacts laid) {
        if (known.isPresent() && fresh.stream().noneMatch(ABOUT_EMPLOYMENT::contains)) {
            return laid;
        }
        var next = next(laid);
        return decide(laid, next) ? next : laid;
    }

    /** As all that the connection has said would have it. */
    private HrFacts next(HrFacts laid) {
        var status = facts.value(MappedFact.EMPLOYMENT).filter(said -> !said.isEmpty());
        var today = LocalDate.ofInstant(now, ZoneId.of(laid.zone()));
        if (status.filter(MappedFact.LEFT::equals).isPresent()) {
            return left(laid, today);
        }
        var atWork = status.map(Employment::valueOf).orElseGet(this::usual);
        var lastDay = lastDay(laid);
        var there = laid.employed(atWork, lastDay);
        return there.hasLeft(today) ? laid.employed(Employment.ALUMNUS, lastDay) : there;
    }

    /**
     * Whether these words can end somebody's having left, or say it, when another source may have said otherwise since: words
     * about that do. A first day does if it is after the last one, a time zone only if it moves the end of the last day that
     * this connection has named.
     */
    private boolean decide(HrFacts laid, HrFacts next) {
        if (known.isEmpty() || fresh.contains(MappedFact.EMPLOYMENT) || fresh.contains(MappedFact.LEFT_ON)) {
            return true;
        }
        var speaks = facts.value(MappedFact.EMPLOYMENT).isPresent()
                || facts.value(MappedFact.LEFT_ON).isPresent();
        var left = laid.employment() == Employment.ALUMNUS;
        var leaves = next.employment() == Employment.ALUMNUS;
        if (left && !leaves) {
            return beginsAnew(laid) || isNamedHere(laid.leftOn());
        }
        return speaks
                && (left == leaves
                        || fresh.contains(MappedFact.HIRED_ON)
                        || isNamedHere(laid.leftOn())
                        || theTimeZoneMakes(next));
    }

    /** Whether it would be otherwise in the zone in which they were until now. */
    private boolean theTimeZoneMakes(HrFacts next) {
        return fresh.contains(MappedFact.TIME_ZONE)
                && known.filter(before -> next(before).employment() != next.employment())
                        .isPresent();
    }

    private boolean beginsAnew(HrFacts laid) {
        return fresh.contains(MappedFact.HIRED_ON)
                && laid.hiredOn() != null
                && laid.leftOn() != null
                && laid.hiredOn().isAfter(laid.leftOn());
    }

    private boolean isNamedHere(LocalDate lastDay) {
        return lastDay != null
                && facts.value(MappedFact.LEFT_ON)
                        .filter(lastDay.toString()::equals)
                        .isPresent();
    }

    /** At once, unless a last day that is still to come was named. */
    private HrFacts left(HrFacts laid, LocalDate today) {
        var named =
                facts.value(MappedFact.LEFT_ON).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        if (named.isPresent() && !named.get().isBefore(today)) {
            return laid.employed(usual(), named.get());
        }
        var said = facts.saidAt(MappedFact.EMPLOYMENT).orElse(now);
        return laid.employed(
                Employment.ALUMNUS, named.orElseGet(() -> LocalDate.ofInstant(said, ZoneId.of(laid.zone()))));
    }

    /** What somebody is of whom nothing is said: what they were, and at work if they are new or were gone. */
    private Employment usual() {
        return known.map(HrFacts::employment)
                .filter(employment -> employment != Employment.ALUMNUS)
                .orElse(Employment.ACTIVE);
    }

    /** The last day that was named, unless they were said to be at work when it was over: then they have come back. */
    private LocalDate lastDay(HrFacts laid) {
        var named = facts.value(MappedFact.LEFT_ON);
        if (named.isEmpty()) {
            return known.map(HrFacts::employment)
                            .filter(Employment.ALUMNUS::equals)
                            .isPresent()
                    ? null
                    : laid.leftOn();
        }
        if (named.get().isEmpty()) {
            return null;
        }
        var day = LocalDate.parse(named.get());
        var namedAt = facts.saidAt(MappedFact.LEFT_ON);
        var back = facts.saidAt(MappedFact.EMPLOYMENT)
                .filter(at -> at.isAfter(namedAt.orElse(at)))
                .filter(at -> LocalDate.ofInstant(at, ZoneId.of(laid.zone())).isAfter(day));
        return back.isPresent() ? null : day;
    }
}
