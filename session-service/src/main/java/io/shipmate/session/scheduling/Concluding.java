package io.shipmate.session.scheduling;

import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.outbox.Outbox;
import io.shipmate.kit.problem.Invalid;
import io.shipmate.session.circles.CircleEnded;
import io.shipmate.session.circles.MayBeOnItsWay;
import io.shipmate.session.circles.Memberships;
import io.shipmate.session.people.Zones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What becomes of sessions in the end: they take place, with or without a plan, or they are called off. */
@ApplicationScoped
class Concluding {

    private static final Logger LOG = Logger.getLogger(Concluding.class);
    private static final Duration MEMORY = Duration.ofDays(366);

    private final PeerSessions sessions;
    private final Holds holds;
    private final Memberships memberships;
    private final SessionMembers members;
    private final SessionViews views;
    private final Zones zones;
    private final Outbox outbox;
    private final Clock clock;

    Concluding(
            PeerSessions sessions,
            Holds holds,
            Memberships memberships,
            SessionMembers members,
            SessionViews views,
            Zones zones,
            Outbox outbox,
            Clock clock) {
        this.sessions = sessions;
        this.holds = holds;
        this.memberships = memberships;
        this.members = members;
        this.views = views;
        this.zones = zones;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    SessionView cancel(UUID id) {
        var membership = members.writing(id);
        var session = sessions.locked(id);
        conclude(session, session.cancel(membership.person(), membership.members(), clock.instant()));
        return views.of(session, membership);
    }

    @Transactional
    @Idempotent
    SessionView held(UUID id) {
        var membership = members.writing(id);
        var session = sessions.locked(id);
        conclude(session, session.hold(membership.members(), clock.instant()));
        return views.of(session, membership);
    }

    @MayBeOnItsWay
    @Transactional
    @Idempotent
    SessionView talked(UUID circle, LogTalk request) {
        var membership = memberships.writing(circle);
        membership.requireActive();
        var at = when(request);
        var until = request.minutes() == null ? null : at.plus(Duration.ofMinutes(request.minutes()));
        var session = PeerSession.talked(circle, membership.person(), zones.of(membership.person()), at, until);
        sessions.persist(session);
        conclude(session, session.tellHeld(membership.members(), clock.instant()));
        return views.of(session, membership);
    }

    private Instant when(LogTalk request) {
        var now = clock.instant();
        if (request.at() == null) {
            return now.truncatedTo(ChronoUnit.SECONDS);
        }
        if (request.at().isAfter(now) || request.at().isBefore(now.minus(MEMORY))) {
            throw Invalid.coded("/at", "within-the-past-year");
        }
        return request.at().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Calls off what an ended circle had before it; what has begun may still be said to have taken place. */
    void onCircleEnded(@Observes CircleEnded ended) {
        var now = clock.instant();
        for (var session : sessions.openLocked(ended.circle())) {
            if (session.state() == SessionState.PROPOSED || session.startsAt().isAfter(now)) {
                conclude(session, session.cancel(null, ended.members(), now));
            }
        }
    }

    private void conclude(PeerSession session, SessionEvent event) {
        holds.releaseAll(session.id());
        sessions.flush();
        outbox.publish(event);
        LOG.infof("Session %s of circle %s is %s", session.id(), session.circle(), session.state());
    }
}
