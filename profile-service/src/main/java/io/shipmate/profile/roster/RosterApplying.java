package io.shipmate.profile.roster;

import io.shipmate.profile.people.HrFacts;
import io.shipmate.profile.people.Registration;
import io.shipmate.profile.people.Registration.Registered;
import io.shipmate.profile.people.Registration.Registrant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * One step of the oldest import: first its plan, then some rows at a time. A step is a transaction and holds the import's row,
 * so however often a process dies, and however many replicas there are, each row is applied once.
 */
@ApplicationScoped
class RosterApplying {

    static final int ROWS_A_STEP = 500;

    private static final Logger LOG = Logger.getLogger(RosterApplying.class);

    private final RosterImports imports;
    private final RosterRows rows;
    private final Registration registration;
    private final Clock clock;

    RosterApplying(RosterImports imports, RosterRows rows, Registration registration, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.registration = registration;
        this.clock = clock;
    }

    /**
     * Does the next step.
     *
     * @param limit how many rows it may have
     * @return whether there was anything to do
     */
    @Transactional
    boolean step(int limit) {
        var next = imports.lockedNext();
        next.ifPresent(roster -> {
            if (roster.state() == RosterImport.State.PENDING) {
                plan(roster);
            } else {
                registration.takeTurn();
                apply(roster, limit);
            }
        });
        return next.isPresent();
    }

    /** Gives up the first row that waits, after it has failed by itself for a reason that we do not know. */
    @Transactional
    void giveUpFirst() {
        imports.lockedNext()
                .filter(roster -> roster.state() == RosterImport.State.RUNNING)
                .ifPresent(roster -> rows.next(roster.id(), 1)
                        .forEach(row -> settle(
                                roster,
                                List.of(new RosterRows.Result(
                                        row.number(), RowOutcome.FAILED, List.of(RowReason.ofRow(RowReason.FAULT)))))));
    }

    /** Refuses loops in reporting lines and puts managers before their reports. */
    private void plan(RosterImport roster) {
        var waiting = rows.unplanned(roster.id());
        var said = new HashMap<String, String>();
        waiting.stream()
                .filter(row -> row.facts().containsKey(RosterColumn.MANAGER_EXTERNAL_ID))
                .forEach(row -> said.put(row.externalId(), row.manager()));
        var lines = new ReportingLines(registration.reportingLines());
        var looping = lines.apply(said);
        var refused = waiting.stream()
                .filter(row -> looping.contains(row.externalId()))
                .map(row -> new RosterRows.Result(
                        row.number(),
                        RowOutcome.FAILED,
                        List.of(RowReason.in(RosterColumn.MANAGER_EXTERNAL_ID, RowReason.REPORTING_LOOP))))
                .toList();
        rows.settle(roster.id(), refused);
        var depths = new HashMap<String, Integer>();
        rows.plan(
                roster.id(),
                waiting.stream()
                        .filter(row -> !looping.contains(row.externalId()))
                        .sorted(Comparator.comparingInt((RosterRow row) -> lines.depth(row.externalId(), depths))
                                .thenComparingInt(RosterRow::number))
                        .toList());
        roster.planned(refused.size());
    }

    private void apply(RosterImport roster, int limit) {
        var step = rows.next(roster.id(), limit);
        if (step.isEmpty()) {
            roster.finished(clock.instant());
            LOG.infof(
                    "Roster import %s done: %d created, %d changed, %d unchanged, %d skipped, %d failed",
                    roster.id(),
                    roster.created(),
                    roster.changed(),
                    roster.unchanged(),
                    roster.skipped(),
                    roster.failed());
            return;
        }
        var known = registration.known(step.stream().map(RosterRow::externalId).toList());
        var erased = registration.erased(step.stream()
                .map(RosterRow::externalId)
                .filter(id -> !known.contains(id))
                .toList());
        var results = new ArrayList<RosterRows.Result>();
        var coming = new ArrayList<RosterRow>();
        for (var row : step) {
            if (erased.contains(row.externalId())) {
                results.add(new RosterRows.Result(row.number(), RowOutcome.SKIPPED, List.of()));
            } else if (!known.contains(row.externalId())
                    && employment(row, Optional.empty()).saysLeft()) {
                results.add(new RosterRows.Result(
                        row.number(), RowOutcome.UNCHANGED, List.of(RowReason.ofRow(RowReason.LEFT_UNKNOWN))));
            } else {
                coming.add(row);
            }
        }
        results.addAll(results(coming, registered(roster, coming)));
        settle(roster, results);
    }

    private List<Registered> registered(RosterImport roster, List<RosterRow> coming) {
        var registrants = coming.stream().map(this::registrant).toList();
        return roster.isDryRun() ? registration.preview(registrants) : registration.register(registrants);
    }

    private Registrant registrant(RosterRow row) {
        var stated = row.facts().keySet().stream().map(RosterColumn::field).collect(Collectors.toSet());
        return new Registrant(
                row.externalId(), stated, known -> employment(row, known).onto(StatedFacts.onto(known, row.facts())));
    }

    private StatedEmployment employment(RosterRow row, Optional<HrFacts> known) {
        var zone = Optional.ofNullable(row.facts().get(RosterColumn.TIME_ZONE))
                .orElseGet(() -> known.map(HrFacts::zone).orElseThrow());
        return new StatedEmployment(known, row.facts(), LocalDate.ofInstant(clock.instant(), ZoneId.of(zone)));
    }

    private static List<RosterRows.Result> results(List<RosterRow> rows, List<Registered> done) {
        var results = new ArrayList<RosterRows.Result>();
        for (var i = 0; i < rows.size(); i++) {
            results.add(new RosterRows.Result(
                    rows.get(i).number(),
                    RowOutcome.valueOf(done.get(i).outcome().name()),
                    done.get(i).notes().stream().map(RosterApplying::reason).toList()));
        }
        return results;
    }

    private static RowReason reason(Registration.Note note) {
        return switch (note) {
            case MANAGER_AWAITED -> RowReason.in(RosterColumn.MANAGER_EXTERNAL_ID, RowReason.MANAGER_AWAITED);
            case REPORTING_LOOP -> RowReason.in(RosterColumn.MANAGER_EXTERNAL_ID, RowReason.REPORTING_LOOP);
            case FIRST_DAY_AHEAD -> RowReason.in(RosterColumn.HIRED_ON, RowReason.FIRST_DAY_AHEAD);
        };
    }

    private void settle(RosterImport roster, List<RosterRows.Result> results) {
        rows.settle(roster.id(), results);
        roster.applied(results.stream().map(RosterRows.Result::outcome).toList());
    }
}
