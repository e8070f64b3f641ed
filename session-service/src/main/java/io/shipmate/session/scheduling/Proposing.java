package io.shipmate.session.scheduling;

import io.shipmate.kit.concurrency.IfMatch;
import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.outbox.Outbox;
import io.shipmate.session.circles.MayBeOnItsWay;
import io.shipmate.session.circles.Membership;
import io.shipmate.session.circles.Memberships;
import io.shipmate.session.people.Zones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Putting times on the table. */
@ApplicationScoped
class Proposing {

    private static final Logger LOG = Logger.getLogger(Proposing.class);

    private final PeerSessions sessions;
    private final Holds holds;
    private final Memberships memberships;
    private final SessionMembers members;
    private final SessionWords words;
    private final SessionViews views;
    private final Zones zones;
    private final Outbox outbox;
    private final IfMatch ifMatch;
    private final Clock clock;

    Proposing(
            PeerSessions sessions,
            Holds holds,
            Memberships memberships,
            SessionMembers members,
            SessionWords words,
            SessionViews views,
            Zones zones,
            Outbox outbox,
            IfMatch ifMatch,
            Clock clock) {
        this.sessions = sessions;
        this.holds = holds;
        this.memberships = memberships;
        this.members = members;
        this.words = words;
        this.views = views;
        this.zones = zones;
        this.outbox = outbox;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    @MayBeOnItsWay
    @Transactional
    @Idempotent
    SessionView propose(UUID circle, ProposeSession request) {
        var membership = memberships.writing(circle);
        membership.requireActive();
        var zone = SlotReading.zone(request.zone(), zones.of(membership.person()));
        var times = SlotReading.read(request.slots(), zone, clock.instant());
        requireFree(membership.person(), times);
        var session = PeerSession.proposed(circle, membership.person(), zone, times);
        if (request.hasWords()) {
            words.keep(session, membership, request.title(), request.agenda());
        }
        sessions.persistAndFlush(session);
        return tell(session, membership);
    }

    @Transactional
    @Idempotent
    SessionView reschedule(UUID id, RescheduleSession request) {
        var membership = members.writing(id);
        membership.requireActive();
        var session = sessions.locked(id);
        ifMatch.requireSeen(views.of(session, membership));
        var zone = SlotReading.zone(request.zone(), zones.of(membership.person()));
        var times = SlotReading.read(request.slots(), zone, clock.instant());
        session.reschedule(membership.person(), zone, times);
        holds.releaseAll(id);
        requireFree(membership.person(), times);
        sessions.flush();
        return tell(session, membership);
    }

    private SessionView tell(PeerSession session, Membership membership) {
        outbox.publish(session.tellProposed(membership.person(), membership.members(), clock.instant()));
        LOG.infof("Session %s of circle %s is PROPOSED", session.id(), session.circle());
        return views.of(session, membership);
    }

    private void requireFree(UUID person, List<TimeSlot> times) {
        var promised = holds.promised(person, times);
        if (!promised.isEmpty()) {
            throw new SessionRefused.Busy(promised);
        }
    }
}
