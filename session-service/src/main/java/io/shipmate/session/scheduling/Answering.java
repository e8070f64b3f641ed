package io.shipmate.session.scheduling;

import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.outbox.Outbox;
import io.shipmate.session.circles.CircleLeft;
import io.shipmate.session.circles.Membership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Saying yes to a slot, and taking it back. With the last yes the session is planned. */
@ApplicationScoped
class Answering {

    private static final Logger LOG = Logger.getLogger(Answering.class);

    private final PeerSessions sessions;
    private final Holds holds;
    private final SessionMembers members;
    private final SessionViews views;
    private final Outbox outbox;
    private final Clock clock;

    Answering(
            PeerSessions sessions,
            Holds holds,
            SessionMembers members,
            SessionViews views,
            Outbox outbox,
            Clock clock) {
        this.sessions = sessions;
        this.holds = holds;
        this.members = members;
        this.views = views;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    SessionView yes(UUID id, int n) {
        var membership = members.writing(id);
        membership.requireActive();
        var session = sessions.locked(id);
        var slot = session.sayYes(membership.person(), n, clock.instant());
        hold(session, slot, membership);
        if (slot.hasYesOf(membership.members())) {
            plan(session, slot, membership.members());
        }
        sessions.flush();
        return views.of(session, membership);
    }

    /**
     * Holds the slot for the caller, and for everybody as soon as all have said yes. People are taken in a fixed order, so
     * that two sessions which want the same two people never wait for each other.
     */
    private void hold(PeerSession session, Slot slot, Membership caller) {
        var toHold = slot.hasYesOf(caller.members()) ? caller.members() : List.of(caller.person());
        for (var person : toHold) {
            if (holds.take(session.id(), slot, person)) {
                continue;
            }
            if (person.equals(caller.person())) {
                throw new SessionRefused.Busy(List.of(slot.n()));
            }
            slot.remove(person); // it was a proposer's yes, which held nothing; that time is taken by now
        }
    }

    private void plan(PeerSession session, Slot slot, List<UUID> members) {
        outbox.publish(session.plan(slot, members, clock.instant()));
        holds.releaseAllBut(session.id(), slot.n());
        LOG.infof("Session %s of circle %s is PLANNED", session.id(), session.circle());
    }

    @Transactional
    SessionView takeBack(UUID id, int n) {
        var membership = members.writing(id);
        var session = sessions.locked(id);
        session.takeBack(membership.person(), n);
        holds.release(id, n, membership.person());
        sessions.flush();
        return views.of(session, membership);
    }

    /** Who leaves a circle gets their time back. If everybody else has said yes to the same slot, it is the plan. */
    void onLeft(@Observes CircleLeft left) {
        for (var session : sessions.openLocked(left.circle())) {
            session.withdraw(left.person());
            holds.release(session.id(), left.person());
            if (session.state() == SessionState.PROPOSED) {
                session.slots().stream()
                        .filter(slot -> slot.startsAt().isAfter(clock.instant()) && slot.hasYesOf(left.members()))
                        .filter(slot -> holdForAll(session, slot, left.members()))
                        .findFirst()
                        .ifPresent(slot -> plan(session, slot, left.members()));
            }
        }
        sessions.flush();
    }

    private boolean holdForAll(PeerSession session, Slot slot, List<UUID> people) {
        for (var person : people) {
            if (!holds.take(session.id(), slot, person)) {
                slot.remove(person); // as above: that time is taken by now
                return false;
            }
        }
        return true;
    }
}
