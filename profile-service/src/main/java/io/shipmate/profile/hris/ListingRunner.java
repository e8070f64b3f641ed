package io.shipmate.profile.hris;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.shipmate.kit.database.Fault;
import io.shipmate.kit.problem.Traces;
import io.shipmate.profile.roster.ListedRosters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Asks providers for their lists in the background, a page at a time, with the pauses that they want. Holds no transaction
 * meanwhile; one that is broken off goes on where it was.
 */
@ApplicationScoped
class ListingRunner {

    private static final Logger LOG = Logger.getLogger(ListingRunner.class);
    private static final int AT_A_TIME = 1_000;
    private static final int ASKED_AT_A_TIME = 50;

    private final Reconciling reconciling;
    private final Asking asking;
    private final ListedRosters rosters;
    private final ScheduledExecutorService threads;
    private final AtomicInteger wakes = new AtomicInteger();
    private volatile boolean stopping;

    ListingRunner(Reconciling reconciling, Asking asking, ListedRosters rosters, ScheduledExecutorService threads) {
        this.reconciling = reconciling;
        this.asking = asking;
        this.rosters = rosters;
        this.threads = threads;
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    /** Looks at once instead of at the next turn. */
    void wake() {
        threads.execute(this::run);
    }

    @Scheduled(
            every = "${shipmate.hris.look-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        if (wakes.getAndIncrement() > 0) {
            return; // the one who is at it looks once more
        }
        int seen;
        do {
            seen = wakes.get();
            listAll();
        } while (wakes.addAndGet(-seen) > 0);
    }

    /** Until nothing is due. */
    private void listAll() {
        try {
            for (var due = reconciling.due(); !due.isEmpty() && !stopping; due = reconciling.due()) {
                due.forEach(this::one);
            }
        } catch (RuntimeException e) {
            LOG.warnf("Lists wait: %s", Traces.summary(e));
        }
    }

    private void one(UUID roster) {
        if (stopping) {
            return;
        }
        try {
            reconciling.next(roster).ifPresent(this::page);
        } catch (RuntimeException e) {
            if (Fault.of(e).passes()) {
                throw e;
            }
            LOG.errorf(Traces.withoutWords(e), "The list of roster import %s cannot be read", roster);
            reconciling.fail(roster, DeliveryReason.OUR_FAULT);
        }
    }

    private void page(Reconciling.Next next) {
        if (next.place().isEmpty()) {
            reconciling.fail(next.roster(), DeliveryReason.PROVIDER_UNREADABLE);
            return;
        }
        switch (asking.page(next.question(), next.place().get())) {
            case Fetched.Away away ->
                reconciling.postpone(next.roster(), away.pause().orElseThrow());
            case Fetched.Refused refused -> reconciling.fail(next.roster(), refused.reason());
            case Fetched.Found found ->
                ListPage.of(next.list(), found.said(), next.position())
                        .ifPresentOrElse(
                                page -> take(next, page),
                                () -> reconciling.fail(next.roster(), DeliveryReason.PROVIDER_UNREADABLE));
        }
    }

    private void take(Reconciling.Next first, ListPage page) {
        var next = first;
        while (next.pageItems() < page.items().size()) {
            var most = next.list().each() ? ASKED_AT_A_TIME : AT_A_TIME;
            var to = Math.min(page.items().size(), next.pageItems() + most);
            var some = page.items().subList(next.pageItems(), to);
            var taken = next.list().each() ? takeEach(next, some) : reconciling.take(next, some, Map.of());
            if (!taken || stopping) {
                return;
            }
            next = next.after(some.size());
        }
        reconciling.turn(next, page);
        if (page.next() == null) {
            rosters.wake();
        }
    }

    /** Asks for each of them; returns false if the provider wants a pause. */
    private boolean takeEach(Reconciling.Next next, List<ListPage.Item> items) {
        var question = next.question();
        var answer = asking.ask(new DeliveryApplying.Question(
                question.connection(), question.source(), question.access(), ListPage.subjects(items)));
        if (answer.pause().isEmpty()) {
            return reconciling.take(next, items, answer.fetched());
        }
        var brought = items.stream()
                .takeWhile(item -> item.subject() == null || answer.fetched().containsKey(item.subject()))
                .toList();
        reconciling.take(next, brought, answer.fetched());
        reconciling.postpone(next.roster(), answer.pause().get());
        return false;
    }
}
