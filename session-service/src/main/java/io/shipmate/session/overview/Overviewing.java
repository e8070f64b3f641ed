package io.shipmate.session.overview;

import io.shipmate.kit.identity.Caller;
import io.shipmate.session.agreements.SharedWords;
import io.shipmate.session.circles.CircleState;
import io.shipmate.session.circles.CircleView;
import io.shipmate.session.circles.Memberships;
import io.shipmate.session.scheduling.SessionState;
import io.shipmate.session.scheduling.SessionView;
import io.shipmate.session.scheduling.Upcoming;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Seeing at a glance what comes next. Each feature is asked once for all circles. */
@ApplicationScoped
class Overviewing {

    private static final int SESSIONS = 5;

    private final Memberships memberships;
    private final SharedWords sharedWords;
    private final Upcoming upcoming;
    private final Caller caller;
    private final Clock clock;

    Overviewing(Memberships memberships, SharedWords sharedWords, Upcoming upcoming, Caller caller, Clock clock) {
        this.memberships = memberships;
        this.sharedWords = sharedWords;
        this.upcoming = upcoming;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    OverviewView mine() {
        var circles = memberships.open();
        var ids = circles.stream().map(CircleView::id).toList();
        var signed = sharedWords.signedBy(caller.person(), ids);
        var sessions = upcoming.of(ids).stream().collect(Collectors.groupingBy(SessionView::circle));
        var now = clock.instant();
        return new OverviewView(
                circles.stream()
                        .map(circle -> new OverviewView.CircleAhead(
                                circle,
                                next(
                                        circle,
                                        signed.contains(circle.id()),
                                        sessions.getOrDefault(circle.id(), List.of()),
                                        now)))
                        .toList(),
                planned(sessions.values().stream().flatMap(List::stream).toList(), now));
    }

    private List<NextStep> next(CircleView circle, boolean signed, List<SessionView> sessions, Instant now) {
        if (circle.state() != CircleState.ACTIVE) {
            return List.of();
        }
        return NextSteps.of(caller.person(), signed, sessions, now);
    }

    private static List<SessionView> planned(List<SessionView> sessions, Instant now) {
        return sessions.stream()
                .filter(session ->
                        session.state() == SessionState.PLANNED && session.end().isAfter(now))
                .sorted(Comparator.comparing(SessionView::start).thenComparing(SessionView::id))
                .limit(SESSIONS)
                .toList();
    }
}
