package io.shipmate.matching.roundtables;

import io.shipmate.kit.adminlog.AdminLog;
import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.problem.Invalid;
import io.shipmate.matching.pool.Employment;
import io.shipmate.matching.pool.Member;
import io.shipmate.matching.pool.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Forming roundtables, looking at what came of it, and having it worked out anew. */
@ApplicationScoped
class FormingTables {

    private static final Logger LOG = Logger.getLogger(FormingTables.class);

    private final Formings formings;
    private final Roundtables roundtables;
    private final Seats seats;
    private final Separations separations;
    private final Members members;
    private final AdminLog adminLog;
    private final Clock clock;

    FormingTables(
            Formings formings,
            Roundtables roundtables,
            Seats seats,
            Separations separations,
            Members members,
            AdminLog adminLog,
            Clock clock) {
        this.formings = formings;
        this.roundtables = roundtables;
        this.seats = seats;
        this.separations = separations;
        this.members = members;
        this.adminLog = adminLog;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    FormingView form(FormRoundtables request) {
        requireOutsiders(request.outsiders());
        var forming = new Forming(request.name().strip(), request.sizes(), null, clock.instant());
        formings.persistAndFlush(forming);
        formings.nameOutsiders(forming.id(), request.outsiders());
        return noted("begun", forming);
    }

    /** The same people anew, at other tables. They stay where they are until it is opened. */
    @Transactional
    @Idempotent
    FormingView rotate(UUID id) {
        var before = formings.locked(id);
        before.requireState(FormingState.OPEN);
        var forming = new Forming(before.name(), before.sizes(), id, clock.instant());
        formings.persistAndFlush(forming);
        formings.nameOutsiders(forming.id(), formings.outsiders(id));
        separations.of(id).forEach(pair -> separations.add(forming.id(), pair.one(), pair.other()));
        return noted("rotated", forming);
    }

    @Transactional
    @Idempotent
    FormingView again(UUID id, FormAgain request) {
        requireTwoPeople(request.keepApart());
        var forming = formings.locked(id);
        forming.again();
        roundtables.forgetProposed(id);
        formings.forgetLeftOut(id);
        request.keepApart().forEach(two -> separations.add(id, two.one(), two.other()));
        return noted("formed-again", forming);
    }

    /** People are locked before formings: nothing is to be written about somebody who was erased, or is being. */
    private void requireTwoPeople(List<FormAgain.Two> pairs) {
        var named = pairs.stream()
                .flatMap(two -> Stream.of(two.one(), two.other()))
                .distinct()
                .toArray(UUID[]::new);
        var known = named.length == 0 ? Set.<UUID>of() : members.lock(named).keySet();
        for (var position = 0; position < pairs.size(); position++) {
            var two = pairs.get(position);
            if (two.one().equals(two.other()) || !known.contains(two.one()) || !known.contains(two.other())) {
                throw Invalid.at("/keepApart/" + position, "must name two different people");
            }
        }
    }

    private void requireOutsiders(List<UUID> named) {
        var external = members.of(named).stream()
                .filter(member -> member.employment() == Employment.EXTERNAL)
                .map(Member::person)
                .collect(Collectors.toSet());
        for (var position = 0; position < named.size(); position++) {
            if (!external.contains(named.get(position))) {
                throw Invalid.at("/outsiders/" + position, "must be somebody from outside");
            }
        }
    }

    private FormingView noted(String action, Forming forming) {
        adminLog.note("roundtable-forming", action, forming.id(), forming.name());
        LOG.infof("Forming %s is %s", forming.id(), forming.state());
        return view(forming);
    }

    @Transactional
    FormingView one(UUID id) {
        return view(formings.one(id));
    }

    @Transactional
    Page<FormingView> list(PageRequest page) {
        var after = page.after(1);
        var before = after.isEmpty() ? null : UUID.fromString(after.getFirst());
        return page.page(
                        formings.page(before, page.fetch()),
                        forming -> List.of(forming.id().toString()))
                .map(this::view);
    }

    @Transactional
    Page<FormedTableView> tables(UUID id, PageRequest page) {
        formings.one(id);
        var after = page.after(1);
        var last = after.isEmpty() ? null : UUID.fromString(after.getFirst());
        var some = roundtables.page(id, last, page.fetch());
        var sitting = seats.of(some.stream().map(Roundtable::id).toList());
        return page.page(some, roundtable -> List.of(roundtable.id().toString()))
                .map(roundtable -> FormedTableView.of(
                        roundtable, sitting.getOrDefault(roundtable.id(), List.of()), clock.instant()));
    }

    @Transactional
    Page<WithoutPlaceView> leftOut(UUID id, PageRequest page, Locale language) {
        formings.one(id);
        var after = page.after(1);
        var last = after.isEmpty() ? null : UUID.fromString(after.getFirst());
        return page.page(
                        formings.leftOut(id, last, page.fetch()),
                        left -> List.of(left.guest().toString()))
                .map(left -> WithoutPlaceView.of(left, language));
    }

    FormingView view(Forming forming) {
        return FormingView.of(forming, forming.state() == FormingState.FORMING ? null : preview(forming));
    }

    private FormingView.Preview preview(Forming forming) {
        return new FormingView.Preview(
                forming.people(),
                (int) roundtables.count("forming", forming.id()),
                formings.countLeftOut(forming.id()),
                roundtables.countWithoutFacilitator(forming.id()),
                percent(forming.mean()),
                percent(forming.lowest()));
    }

    private static int percent(int microPoints) {
        return Math.clamp(microPoints / 10_000, 0, 100);
    }
}
