package io.shipmate.profile.roster;

import io.shipmate.profile.people.ExternalIds;
import io.shipmate.profile.people.HrFacts;
import io.shipmate.profile.people.HrField;
import io.shipmate.profile.people.KnownPeople;
import io.shipmate.profile.people.Registration;
import io.shipmate.profile.people.Registration.Registrant;
import io.shipmate.profile.sources.FactSource;
import io.shipmate.profile.sources.Stating;
import io.shipmate.profile.sources.Stating.Stated;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Some rows, on their way through the door by which facts come in. Runs in the transaction of the step. */
@ApplicationScoped
class StatingRows {

    private final KnownPeople people;
    private final ExternalIds externalIds;
    private final Stating stating;
    private final HearingRows hearing;
    private final Clock clock;

    StatingRows(KnownPeople people, ExternalIds externalIds, Stating stating, HearingRows hearing, Clock clock) {
        this.people = people;
        this.externalIds = externalIds;
        this.stating = stating;
        this.hearing = hearing;
        this.clock = clock;
    }

    /** What became of them, or in a dry run what would. */
    List<RosterRows.Result> results(RosterImport roster, List<RosterRow> rows) {
        var results = new ArrayList<RosterRows.Result>();
        var coming = new ArrayList<RosterRow>();
        var renamed = new HashSet<Integer>();
        for (var row : rows) {
            switch (idsOf(row, roster.isDryRun())) {
                case OF_SOMEBODY_ELSE -> results.add(taken(row));
                case CHANGED -> {
                    renamed.add(row.number());
                    coming.add(row);
                }
                case NOTHING_TO_CHANGE -> coming.add(row);
            }
        }
        var known = known(coming);
        coming.stream()
                .filter(row -> renamed.contains(row.number()))
                .map(RosterRow::externalId)
                .forEach(known::add);
        var erased = erased(
                coming.stream().filter(row -> !known.contains(row.externalId())).toList(), roster.isDryRun());
        coming.removeIf(row -> {
            if (erased.contains(row.externalId())) {
                results.add(RosterRows.Result.notTakenIn(row.number()));
            }
            return erased.contains(row.externalId());
        });
        var heard = hearing.hear(roster, coming, known);
        var useful = new ArrayList<RosterRow>();
        heard.rows()
                .forEach(row -> useless(row, known.contains(row.externalId()), heard.silent())
                        .ifPresentOrElse(results::add, () -> useful.add(row)));
        var present = roster.isWhole() ? heard.telling(useful) : Set.<Integer>of();
        results.addAll(stated(roster, useful, present, renamed));
        return results;
    }

    /** What became of a row that says nothing that could be applied. */
    private Optional<RosterRows.Result> useless(RosterRow row, boolean known, Set<Integer> silent) {
        if (!known && (row.missing() || employment(row, false, Optional.empty()).saysLeft())) {
            return Optional.of(unchanged(row, RowReason.LEFT_UNKNOWN));
        }
        if (row.missing() && silent.contains(row.number())) {
            return Optional.of(unchanged(row, RowReason.SAID_SINCE));
        }
        var incomplete = Arrays.stream(RosterColumn.values())
                .filter(column -> !known
                        && column.required()
                        && row.facts().getOrDefault(column, "").isEmpty())
                .map(column -> RowReason.in(column, RowReason.MISSING))
                .toList();
        return incomplete.isEmpty()
                ? Optional.empty()
                : Optional.of(new RosterRows.Result(row.number(), RowOutcome.FAILED, incomplete));
    }

    private static RosterRows.Result unchanged(RosterRow row, String reason) {
        return new RosterRows.Result(row.number(), RowOutcome.UNCHANGED, List.of(RowReason.ofRow(reason)));
    }

    /** Those whose word on who is there counts more than a source's. */
    List<FactSource> countingMore(FactSource source) {
        return stating.countingMore(source, HrField.EMPLOYMENT);
    }

    /** Of a row that names the id by which the person was known before. */
    private ExternalIds.Outcome idsOf(RosterRow row, boolean dryRun) {
        var previous = previousId(row);
        if (previous.isEmpty() || previous.equals(row.externalId())) {
            return ExternalIds.Outcome.NOTHING_TO_CHANGE;
        }
        return dryRun
                ? externalIds.wouldBe(previous, row.externalId())
                : externalIds.change(previous, row.externalId());
    }

    private static RosterRows.Result taken(RosterRow row) {
        return new RosterRows.Result(
                row.number(),
                RowOutcome.FAILED,
                List.of(RowReason.in(RosterColumn.PREVIOUS_EXTERNAL_ID, RowReason.ID_TAKEN)));
    }

    private Set<String> known(List<RosterRow> rows) {
        var ids = rows.stream().map(RosterRow::externalId).toList();
        var known = new HashSet<>(people.presentIds(ids).keySet());
        known.addAll(people.locked(ids).keySet());
        return known;
    }

    /** Those who were erased, by their present id or the one before, and stay out under the new one, too. */
    private Set<String> erased(List<RosterRow> unknown, boolean dryRun) {
        var erased = new HashSet<>(people.erased(
                unknown.stream().flatMap(StatingRows::allIds).distinct().toList()));
        for (var row : unknown) {
            var previous = previousId(row);
            if (erased.contains(previous) && erased.add(row.externalId()) && !dryRun) {
                people.staysErased(previous, row.externalId());
            }
        }
        return erased;
    }

    private static Stream<String> allIds(RosterRow row) {
        return Stream.of(row.externalId(), previousId(row)).filter(id -> !id.isEmpty());
    }

    private static String previousId(RosterRow row) {
        return row.facts().getOrDefault(RosterColumn.PREVIOUS_EXTERNAL_ID, "");
    }

    /**
     * @param present the numbers of rows of people who are at work because they stand in the roster
     * @param renamed of those who are known by another id now; in a dry run still by the one before
     */
    private List<RosterRows.Result> stated(
            RosterImport roster, List<RosterRow> rows, Set<Integer> present, Set<Integer> renamed) {
        var dryRun = roster.isDryRun();
        var registrants = rows.stream()
                .map(row -> registrant(
                        dryRun && renamed.contains(row.number()) ? previousId(row) : row.externalId(),
                        row,
                        present.contains(row.number())))
                .toList();
        var stated =
                dryRun ? stating.preview(roster.source(), registrants) : stating.state(roster.source(), registrants);
        var results = new ArrayList<RosterRows.Result>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            results.add(result(row, stated.get(i), renamed.contains(row.number())));
            if (stated.get(i).registered().outcome() == Registration.Outcome.SKIPPED) {
                hearing.forget(roster, row);
            }
        }
        return results;
    }

    private Registrant registrant(String externalId, RosterRow row, boolean present) {
        var stated = row.facts().keySet().stream().map(RosterColumn::field).collect(Collectors.toSet());
        if (present) {
            stated.add(HrField.EMPLOYMENT);
        }
        return new Registrant(
                externalId,
                stated,
                known -> employment(row, present, known).onto(StatedFacts.onto(known, row.facts())));
    }

    private StatedEmployment employment(RosterRow row, boolean present, Optional<HrFacts> known) {
        var zone = Optional.ofNullable(row.facts().get(RosterColumn.TIME_ZONE))
                .or(() -> known.map(HrFacts::zone))
                .orElse("UTC");
        return new StatedEmployment(known, row.facts(), present, LocalDate.ofInstant(clock.instant(), ZoneId.of(zone)));
    }

    private static RosterRows.Result result(RosterRow row, Stated stated, boolean renamed) {
        if (stated.registered().outcome() == Registration.Outcome.SKIPPED) {
            return RosterRows.Result.notTakenIn(row.number());
        }
        var reasons = new ArrayList<RowReason>();
        if (renamed) {
            reasons.add(RowReason.in(RosterColumn.PREVIOUS_EXTERNAL_ID, RowReason.ID_CHANGED));
        }
        stated.registered().notes().forEach(note -> reasons.add(reason(note)));
        stated.outweighed().forEach(field -> reasons.add(RowReason.in(RosterColumn.of(field), RowReason.OTHER_SOURCE)));
        var outcome =
                renamed ? RowOutcome.CHANGED : outcome(row, stated.registered().outcome());
        return new RosterRows.Result(row.number(), outcome, reasons);
    }

    private static RowOutcome outcome(RosterRow row, Registration.Outcome outcome) {
        return row.missing() && outcome == Registration.Outcome.CHANGED
                ? RowOutcome.LEFT
                : RowOutcome.valueOf(outcome.name());
    }

    private static RowReason reason(Registration.Note note) {
        return switch (note) {
            case MANAGER_AWAITED -> RowReason.in(RosterColumn.MANAGER_EXTERNAL_ID, RowReason.MANAGER_AWAITED);
            case REPORTING_LOOP -> RowReason.in(RosterColumn.MANAGER_EXTERNAL_ID, RowReason.REPORTING_LOOP);
            case MOVED -> RowReason.ofRow(RowReason.MOVED);
            case FIRST_DAY_AHEAD -> RowReason.in(RosterColumn.HIRED_ON, RowReason.FIRST_DAY_AHEAD);
        };
    }
}
