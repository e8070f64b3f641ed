package io.shipmate.matching.insights;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.shipmate.matching.engine.Exposure;
import io.shipmate.matching.engine.Pairs;
import io.shipmate.matching.engine.Suppressed;
import io.shipmate.matching.policies.CurrentPool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Closes each month when it is over: one replica does, which leases it for a while that it keeps prolonging, and works it out in memory. When that one is
 * lost, another begins again. Months are those of UTC.
 */
@ApplicationScoped
class ClosingMonths {

    private static final Logger LOG = Logger.getLogger(ClosingMonths.class);

    private final UUID replica = UUID.randomUUID();
    private final ClosedMonths months;
    private final Newcomers newcomers;
    private final Gathering gathering;
    private final CurrentPool pool;
    private final Clock clock;
    private final Duration lease;
    private final Duration within;
    private final Cut cut;
    private volatile boolean stopping;

    ClosingMonths(
            ClosedMonths months,
            Newcomers newcomers,
            Gathering gathering,
            CurrentPool pool,
            Clock clock,
            @ConfigProperty(name = "shipmate.matching.insights.lease", defaultValue = "PT5M") Duration lease,
            @ConfigProperty(name = "shipmate.matching.insights.close-within", defaultValue = "P7D") Duration within,
            @ConfigProperty(name = "shipmate.matching.insights.cut", defaultValue = "UNIT") Cut cut) {
        cut.fact(); // refuses what is no division of people
        this.months = months;
        this.newcomers = newcomers;
        this.gathering = gathering;
        this.pool = pool;
        this.clock = clock;
        this.lease = lease;
        this.within = within;
        this.cut = cut;
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    @Scheduled(
            every = "${shipmate.matching.insights.look-every:10m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        var now = clock.instant();
        newcomers.note(now, cut);
        var last = month(now).minusMonths(1);
        var first = month(newcomers.beginning().at());
        if (last.isBefore(first) || months.isClosed(last)) {
            return;
        }
        var inTime = !now.isAfter(end(last).plus(within));
        months.miss(first, inTime ? last : last.plusMonths(1), now);
        if (inTime && months.claim(last, replica, now, lease)) {
            close(last);
        }
    }

    private void close(YearMonth month) {
        try {
            var figures = workOut(month, new Prolonging(month));
            if (figures.isPresent()) {
                var outcome = figures.get().isEmpty() ? Outcome.TOO_FEW : Outcome.TOLD;
                if (months.close(month, replica, outcome, figures.get(), clock.instant())) {
                    LOG.infof("Month %s is closed: %s", month, outcome);
                }
            }
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Month %s cannot be closed", month);
        }
    }

    /** The figures of a month; empty if this replica is to go on no more, or does not know the pool yet. */
    Optional<Map<Group, Figures>> workOut(YearMonth month, BooleanSupplier goesOn) {
        var by = newcomers.beginning().cut();
        var gathered = gathering.gather(by, start(month), end(month));
        var now = pool.pool();
        if (now.size() == 0 && !gathered.people().isEmpty()) {
            return Optional.empty();
        }
        return Exposure.of(now, new Suppressed(Pairs.none(), gathered.partners()), goesOn)
                .map(exposure -> Summing.of(
                        gathered.people().stream()
                                .map(one -> one.standing(exposure.of().get(one.person())))
                                .toList(),
                        by,
                        gathered.programmes(),
                        months.newest()));
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(ZoneOffset.UTC));
    }

    static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static Instant end(YearMonth month) {
        return start(month.plusMonths(1));
    }

    /** Prolongs the lease when a third of it is over. */
    private final class Prolonging implements BooleanSupplier {

        private static final int PARTS = 3;

        private final YearMonth month;
        private Instant next = clock.instant().plus(lease.dividedBy(PARTS));

        Prolonging(YearMonth month) {
            this.month = month;
        }

        @Override
        public boolean getAsBoolean() {
            var now = clock.instant();
            if (now.isBefore(next)) {
                return !stopping;
            }
            next = now.plus(lease.dividedBy(PARTS));
            return !stopping && months.prolong(month, replica, now.plus(lease));
        }
    }
}
