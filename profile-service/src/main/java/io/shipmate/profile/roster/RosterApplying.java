package io.shipmate.profile.roster;

import io.shipmate.profile.people.KnownPeople;
import io.shipmate.profile.people.Registration;
import io.shipmate.profile.roster.RosterRows.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
    private final KnownPeople people;
    private final Registration registration;
    private final StatingRows stating;
    private final MissingPeople missing;
    private final Clock clock;
    private final double mostLeaving;

    RosterApplying(
            RosterImports imports,
            RosterRows rows,
            KnownPeople people,
            Registration registration,
            StatingRows stating,
            MissingPeople missing,
            Clock clock,
            @ConfigProperty(name = "shipmate.roster.most-leaving") double mostLeaving) {
        this.imports = imports;
        this.rows = rows;
        this.people = people;
        this.registration = registration;
        this.stating = stating;
        this.missing = missing;
        this.clock = clock;
        this.mostLeaving = mostLeaving;
    }

    /**
     * Does the next step. Takes the turn before it holds anything for which an erasure may wait that has the turn.
     *
     * @param limit how many rows it may have
     * @return whether there was anything to do
     */
    @Transactional
    boolean step(int limit) {
        registration.takeTurn();
        var next = imports.lockedNext();
        next.ifPresent(roster -> {
            if (roster.state() == RosterImport.State.PENDING) {
                plan(roster);
            } else {
                apply(roster, limit);
            }
        });
        return next.isPresent();
    }

    /** Gives up the first row that waits, after it has failed by itself for a reason that we do not know. */
    @Transactional
    void giveUpFirst() {
        registration.takeTurn();
        imports.lockedNext()
                .filter(roster -> roster.state() == RosterImport.State.RUNNING)
                .ifPresent(roster -> rows.next(roster.id(), 1)
                        .forEach(row -> settle(
                                roster,
                                List.of(new RosterRows.Result(
                                        row.number(), RowOutcome.FAILED, List.of(RowReason.ofRow(RowReason.FAULT)))))));
    }

    /** Refuses loops in reporting lines, finds out who is missing, and puts managers before their reports. */
    private void plan(RosterImport roster) {
        var waiting = rows.unplanned(roster.id());
        var said = new HashMap<String, String>();
        waiting.stream()
                .filter(row -> row.manager() != null)
                .forEach(row -> said.put(row.externalId(), row.manager().isEmpty() ? null : row.manager()));
        people.presentIds(said.keySet()).forEach((former, present) -> said.putIfAbsent(present, said.get(former)));
        var lines = new ReportingLines(people.reportingLines());
        var looping = lines.apply(said);
        if (roster.isWhole() && !compare(roster)) {
            return;
        }
        var depths = new HashMap<String, Integer>();
        rows.plan(
                roster.id(),
                rows.unplanned(roster.id()).stream()
                        .filter(row -> !looping.contains(row.externalId()))
                        .sorted(Comparator.comparingInt((Waiting row) -> lines.depth(row.externalId(), depths))
                                .thenComparingInt(Waiting::number))
                        .toList());
        var refused = waiting.stream()
                .filter(row -> looping.contains(row.externalId()))
                .map(row -> new RosterRows.Result(
                        row.number(),
                        RowOutcome.FAILED,
                        List.of(RowReason.in(RosterColumn.MANAGER_EXTERNAL_ID, RowReason.REPORTING_LOOP))))
                .toList();
        rows.settle(roster.id(), refused);
        roster.planned(refused.size());
    }

    /** Returns whether it may go on. */
    private boolean compare(RosterImport roster) {
        var better = stating.countingMore(roster.source());
        roster.forget(missing.unstage(roster.id()));
        roster.compared(
                missing.stage(roster, better), missing.responsible(roster, better), missing.unreadable(roster.id()));
        if (roster.isDryRun() || !roster.isAlarming(mostLeaving) || roster.isConfirmed()) {
            return true;
        }
        roster.stop();
        LOG.infof(
                "Roster import %s is stopped: %d of %d would leave, %d rows have no id",
                roster.id(), roster.leaving(), roster.ofPeople(), roster.unreadable());
        return false;
    }

    private void apply(RosterImport roster, int limit) {
        var step = rows.next(roster.id(), limit);
        if (step.isEmpty()) {
            roster.finished(clock.instant());
            LOG.infof(
                    "Roster import %s done: %d created, %d changed, %d unchanged, %d skipped, %d failed, %d left",
                    roster.id(),
                    roster.created(),
                    roster.changed(),
                    roster.unchanged(),
                    roster.skipped(),
                    roster.failed(),
                    roster.gone());
            return;
        }
        settle(roster, stating.results(roster, step));
    }

    private void settle(RosterImport roster, List<RosterRows.Result> results) {
        rows.settle(roster.id(), results);
        var moved = results.stream()
                .filter(result -> result.reasons().stream()
                        .anyMatch(reason -> reason.code().equals(RowReason.MOVED)))
                .count();
        roster.applied(results.stream().map(RosterRows.Result::outcome).toList(), Math.toIntExact(moved));
    }
}
