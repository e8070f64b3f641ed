package io.shipmate.profile.roster;

import io.shipmate.kit.adminlog.AdminLog;
import io.shipmate.profile.sources.FactSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Whole rosters that a provider lists instead of a file: compared, stopped, confirmed and applied like one. Whoever lists them
 * brings the rows. Runs in the transaction of the one who does.
 */
@ApplicationScoped
public class ListedRosters {

    private static final Logger LOG = Logger.getLogger(ListedRosters.class);

    private final RosterImports imports;
    private final RosterRows rows;
    private final RosterRunner runner;
    private final AdminLog adminLog;
    private final Clock clock;
    private final int mostRows;
    private final double mostLeaving;

    ListedRosters(
            RosterImports imports,
            RosterRows rows,
            RosterRunner runner,
            AdminLog adminLog,
            Clock clock,
            @ConfigProperty(name = "shipmate.roster.most-rows") int mostRows,
            @ConfigProperty(name = "shipmate.roster.most-leaving") double mostLeaving) {
        this.imports = imports;
        this.rows = rows;
        this.runner = runner;
        this.adminLog = adminLog;
        this.clock = clock;
        this.mostRows = mostRows;
        this.mostLeaving = mostLeaving;
    }

    /**
     * Somebody in the list.
     *
     * @param subject the provider's id; null if it cannot be read
     * @param externalId by which we know them, or shall; null if it cannot be read
     * @param facts checked texts by column
     * @param refusals why it cannot be taken in, by column, or null for the row as a whole; codes of the roster's texts
     */
    public record Employee(String subject, String externalId, Map<RosterColumn, String> facts, List<Refusal> refusals) {

        /** Why something cannot be taken in. */
        public record Refusal(RosterColumn column, String code) {}

        private RosterRow row(int number) {
            var reasons = refusals.stream()
                    .map(refusal -> refusal.column() == null
                            ? RowReason.ofRow(refusal.code())
                            : RowReason.in(refusal.column(), refusal.code()))
                    .toList();
            if (!reasons.isEmpty()) {
                return RosterRow.failed(number, externalId, reasons);
            }
            var all = new EnumMap<RosterColumn, String>(RosterColumn.class);
            all.putAll(facts);
            all.put(RosterColumn.EXTERNAL_ID, externalId);
            return new RosterRow(number, externalId, all, null, List.of(), false, subject);
        }
    }

    /** Begins to list what a source has; of each source one at a time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public RosterImportView begin(FactSource source, boolean dryRun) {
        imports.underWay(source).ifPresent(roster -> {
            throw new RosterRefused.UnderWay(roster.id());
        });
        var roster = RosterImport.listed(source, dryRun, clock.instant());
        imports.persistAndFlush(roster);
        adminLog.note("roster-import", dryRun ? "tried-out" : "started", roster.id(), null);
        LOG.infof("Roster import %s lists %s, dry run %s", roster.id(), source, dryRun);
        return RosterImportView.of(roster, mostLeaving);
    }

    /** Whether more is to be listed: it was not given up meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isListing(UUID id) {
        return listing(id).isPresent();
    }

    /** Takes in more of the list; who is in it twice, counts once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(UUID id, List<Employee> employees) {
        listing(id).ifPresent(roster -> {
            var seen = new HashSet<>(rows.staged(
                    id,
                    employees.stream()
                            .map(Employee::externalId)
                            .filter(Objects::nonNull)
                            .toList()));
            var more = new ArrayList<RosterRow>();
            for (var employee : employees) {
                if (employee.externalId() == null || seen.add(employee.externalId())) {
                    more.add(employee.row(roster.total() + more.size() + 1));
                }
            }
            if (roster.total() + more.size() > mostRows) {
                fail(roster, "listing-too-long");
                return;
            }
            rows.stage(id, more);
            var bad = more.stream().filter(row -> row.outcome() != null).count();
            roster.listed(more.size(), Math.toIntExact(bad));
        });
    }

    /** The list is complete: {@link RosterRunner} compares and applies it at its next turn. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void complete(UUID id) {
        listing(id).ifPresent(roster -> {
            roster.listed();
            LOG.infof("Roster import %s: %d listed", id, roster.total());
        });
    }

    /** Lets what is complete be applied now; after the transaction. */
    public void wake() {
        runner.wake();
    }

    /** The list cannot be had. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void fail(UUID id, String obstacle) {
        listing(id).ifPresent(roster -> fail(roster, obstacle));
    }

    /** The source is gone: what it has listed is not applied any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void abandon(FactSource source) {
        imports.underWay(source).ifPresent(roster -> fail(roster, "connection-gone"));
    }

    private void fail(RosterImport roster, String obstacle) {
        roster.failed(obstacle, clock.instant());
        rows.forgetFacts(roster.id());
        LOG.infof("Roster import %s has failed: %s", roster.id(), obstacle);
    }

    private Optional<RosterImport> listing(UUID id) {
        return imports.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(roster -> roster.state() == RosterImport.State.LISTING);
    }
}
