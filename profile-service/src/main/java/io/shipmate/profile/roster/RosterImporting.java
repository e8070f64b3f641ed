package io.shipmate.profile.roster;

import io.shipmate.kit.adminlog.AdminLog;
import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
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

    private final RosterImports imports;
    private final RosterRows rows;
    private final AdminLog adminLog;
    private final Clock clock;
    private final int mostRows;

    RosterImporting(
            RosterImports imports,
            RosterRows rows,
            AdminLog adminLog,
            Clock clock,
            @ConfigProperty(name = "shipmate.roster.most-rows") int mostRows) {
        this.imports = imports;
        this.rows = rows;
        this.adminLog = adminLog;
        this.clock = clock;
        this.mostRows = mostRows;
    }

    /** Stages the file's rows. Those that cannot be right whatever else we know have failed already. */
    @Transactional
    @Idempotent
    RosterImportView upload(RosterUpload upload, Path file) {
        var read = RosterCsv.read(file, upload.mapping(), mostRows);
        var failed =
                read.stream().filter(row -> row.outcome() == RowOutcome.FAILED).count();
        var roster = new RosterImport(
                upload.fileName(), upload.dryRun(), read.size(), Math.toIntExact(failed), clock.instant());
        imports.persistAndFlush(roster);
        rows.stage(roster.id(), read);
        // A file's name may be anybody's.
        adminLog.note("roster-import", upload.dryRun() ? "tried-out" : "started", roster.id(), null);
        LOG.infof("Roster import %s: %d rows, dry run %s", roster.id(), read.size(), upload.dryRun());
        return RosterImportView.of(roster);
    }

    @Transactional
    RosterImportView read(UUID id) {
        return imports.findByIdOptional(id).map(RosterImportView::of).orElseThrow(RosterRefused.Unknown::new);
    }

    @Transactional
    Page<RosterImportView> list(PageRequest page) {
        var after = page.after(1).stream().findFirst().map(UUID::fromString);
        return page.page(
                        imports.page(after, page.fetch()),
                        roster -> List.of(roster.id().toString()))
                .map(RosterImportView::of);
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
