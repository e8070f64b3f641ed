package io.shipmate.profile.roster;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.shipmate.kit.adminlog.AdminLog;
import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Taking rosters in and telling how far they are; {@link RosterRunner} applies them. */
@ApplicationScoped
class RosterImporting {

    private static final Logger LOG = Logger.getLogger(RosterImporting.class);
    private static final int ROWS_AT_A_TIME = 1_000;

    private final RosterImports imports;
    private final RosterRows rows;
    private final AdminLog adminLog;
    private final Clock clock;
    private final int mostRows;
    private final double mostLeaving;
    private final Duration keepStopped;

    RosterImporting(
            RosterImports imports,
            RosterRows rows,
            AdminLog adminLog,
            Clock clock,
            @ConfigProperty(name = "shipmate.roster.most-rows") int mostRows,
            @ConfigProperty(name = "shipmate.roster.most-leaving") double mostLeaving,
            @ConfigProperty(name = "shipmate.roster.keep-stopped") Duration keepStopped) {
        this.imports = imports;
        this.rows = rows;
        this.adminLog = adminLog;
        this.clock = clock;
        this.mostRows = mostRows;
        this.mostLeaving = mostLeaving;
        this.keepStopped = keepStopped;
    }

    /** Stages the file's rows. Those that cannot be right whatever else we know have failed already. */
    @Transactional
    @Idempotent
    RosterImportView upload(RosterUpload upload, Path file) {
        var roster = new RosterImport(upload.fileName(), upload.dryRun(), upload.whole(), clock.instant());
        imports.persistAndFlush(roster);
        var staging = new Staging(roster.id());
        RosterCsv.read(file, upload.mapping(), mostRows, staging::take);
        staging.pass();
        roster.staged(staging.total, staging.bad);
        imports.flush();
        note(upload.dryRun() ? "tried-out" : "started", roster);
        LOG.infof("Roster import %s: %d rows, dry run %s", roster.id(), staging.total, upload.dryRun());
        return view(roster);
    }

    /** Keeps no more than some rows in memory. */
    private final class Staging {

        private final UUID roster;
        private final List<RosterRow> waiting = new ArrayList<>();
        private int total;
        private int bad;

        private Staging(UUID roster) {
            this.roster = roster;
        }

        private void take(RosterRow row) {
            total++;
            bad += row.outcome() == RowOutcome.FAILED ? 1 : 0;
            waiting.add(row);
            if (waiting.size() == ROWS_AT_A_TIME) {
                pass();
            }
        }

        private void pass() {
            rows.stage(roster, waiting);
            waiting.clear();
        }
    }

    private RosterImportView view(RosterImport roster) {
        return RosterImportView.of(roster, mostLeaving);
    }

    /** Goes on although so many leave at once. */
    @Transactional
    @Idempotent
    RosterImportView confirm(UUID id, ConfirmRosterImport request) {
        var roster = stopped(id);
        if (roster.leaving() != request.leaving()) {
            throw new RosterRefused.LeavingOtherwise(roster.leaving());
        }
        roster.confirm();
        rows.unplan(id);
        note("confirmed", roster);
        LOG.infof("Roster import %s goes on, although %d leave", id, request.leaving());
        return view(roster);
    }

    /** Gives it up; what its rows said is forgotten. */
    @Transactional
    @Idempotent
    RosterImportView discard(UUID id) {
        var roster = stopped(id);
        discard(roster);
        note("discarded", roster);
        return view(roster);
    }

    private RosterImport stopped(UUID id) {
        var roster =
                imports.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(RosterRefused.Unknown::new);
        if (roster.state() != RosterImport.State.STOPPED) {
            throw new RosterRefused.NotStopped(roster.state());
        }
        return roster;
    }

    /** Without the file's name, which may be anybody's. */
    private void note(String action, RosterImport roster) {
        adminLog.note("roster-import", action, roster.id(), null);
    }

    private void discard(RosterImport roster) {
        roster.discard(clock.instant());
        rows.forgetFacts(roster.id());
        LOG.infof("Roster import %s is discarded", roster.id());
    }

    /** Nobody has looked at them. */
    @Scheduled(every = "${shipmate.roster.purge-every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void discardForgotten() {
        imports.lockedStoppedBefore(clock.instant().minus(keepStopped)).forEach(this::discard);
    }

    @Transactional
    RosterImportView read(UUID id) {
        return imports.findByIdOptional(id).map(this::view).orElseThrow(RosterRefused.Unknown::new);
    }

    @Transactional
    Page<RosterImportView> list(PageRequest page) {
        var after = page.after(1).stream().findFirst().map(UUID::fromString);
        return page.page(
                        imports.page(after, page.fetch()),
                        roster -> List.of(roster.id().toString()))
                .map(this::view);
    }

    @Transactional
    Page<RosterRowView> rows(UUID id, Optional<RowOutcome> outcome, PageRequest page, Locale language) {
        if (imports.findByIdOptional(id).isEmpty()) {
            throw new RosterRefused.Unknown();
        }
        var after = page.after(1).stream().findFirst().map(Integer::valueOf).orElse(0);
        return page.page(rows.page(id, outcome, after, page.fetch()), row -> List.of(String.valueOf(row.number())))
                .map(row -> RosterRowView.of(row, language));
    }
}
