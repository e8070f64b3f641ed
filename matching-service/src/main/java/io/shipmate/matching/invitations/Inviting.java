package io.shipmate.matching.invitations;

import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Sending an invitation and taking it back. Whether the other one ever sees it shows in nothing that the sender gets. That one was sent is not
 * logged: a line without an event beside it would tell that it is hidden.
 */
@ApplicationScoped
class Inviting {

    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Invitations invitations;
    private final InvitationSeals seals;
    private final TwoPeople twoPeople;
    private final Outbox outbox;
    private final Clock clock;
    private final int mostOpen;
    private final int mostSentAWeek;
    private final Duration life;

    Inviting(
            Invitations invitations,
            InvitationSeals seals,
            TwoPeople twoPeople,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "shipmate.matching.invitations.most-open", defaultValue = "5") int mostOpen,
            @ConfigProperty(name = "shipmate.matching.invitations.most-sent-a-week", defaultValue = "20")
                    int mostSentAWeek,
            @ConfigProperty(name = "shipmate.matching.invitations.expire-after", defaultValue = "P21D") Duration life) {
        this.invitations = invitations;
        this.seals = seals;
        this.twoPeople = twoPeople;
        this.outbox = outbox;
        this.clock = clock;
        this.mostOpen = mostOpen;
        this.mostSentAWeek = mostSentAWeek;
        this.life = life;
    }

    @Transactional
    @Idempotent
    InvitationView invite(UUID caller, InviteSomebody request) {
        var to = request.to();
        if (to.equals(caller)) {
            throw new InvitationRefused.Oneself();
        }
        var now = clock.instant();
        var both = twoPeople.lock(caller, to);
        twoPeople.requireAble(both.get(caller));
        if (both.get(to) == null) {
            throw new InvitationRefused.NobodyThere();
        }
        // Before participation is looked at: the answer to one's own manager says nothing but what the org chart says.
        twoPeople.requireFree(caller, to);
        if (!both.get(to).isAmongUs()) {
            throw new InvitationRefused.NobodyThere();
        }
        var able = twoPeople.isAble(both.get(to), caller);
        var crossing = invitations.openBetween(to, caller, now);
        return able && crossing.isPresent()
                ? sayYes(crossing.get(), caller, request, now)
                : send(caller, request, able, now);
    }

    /**
     * Both have invited each other: that is two yeses. It does not matter what became of the other invitation on the caller's
     * side; to its sender it looks open, and an invitation from the one who is invited can only mean yes.
     */
    private InvitationView sayYes(Invitation crossing, UUID caller, InviteSomebody request, Instant now) {
        var partnership = twoPeople.join(caller, request.to());
        crossing.becameA(partnership);
        var invitation = create(caller, request, ReceiverSide.SHOWN, now);
        invitation.becameA(partnership);
        invitations.persistAndFlush(invitation);
        return view(invitation, request, now);
    }

    private InvitationView send(UUID caller, InviteSomebody request, boolean able, Instant now) {
        requireNotAskedAlready(caller, request.to(), now);
        requireMeasure(caller, now);
        var invitation = create(caller, request, able ? ReceiverSide.SHOWN : ReceiverSide.HIDDEN, now);
        invitations.persistAndFlush(invitation);
        if (able) {
            outbox.publish(invitation.received());
        }
        return view(invitation, request, now);
    }

    /**
     * Taken back and sent anew, an invitation would be told to its receiver without end; also to one who has declined the first. What became
     * of that one on the receiver's side is not looked at, so nothing is learnt from being refused.
     */
    private void requireNotAskedAlready(UUID caller, UUID to, Instant now) {
        if (invitations.openBetween(caller, to, now).isPresent()) {
            throw new InvitationRefused.AlreadyInvited();
        }
        invitations.withdrawnBetween(caller, to, now).ifPresent(wouldExpire -> {
            throw new InvitationRefused.InvitedRecently(wouldExpire);
        });
    }

    /** Few open ones, and few in a week whatever has become of them. */
    private void requireMeasure(UUID caller, Instant now) {
        if (invitations.countOpenFrom(caller, now) >= mostOpen) {
            throw new InvitationRefused.TooManyOpen(mostOpen);
        }
        invitations.sentSince(caller, now.minus(A_WEEK), mostSentAWeek).ifPresent(sent -> {
            throw new InvitationRefused.TooManySent(mostSentAWeek, sent.plus(A_WEEK));
        });
    }

    private Invitation create(UUID caller, InviteSomebody request, ReceiverSide side, Instant now) {
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        return seals.seal(new Invitation(id, caller, request.to(), now, now.plus(life)), request.message(), side);
    }

    private static InvitationView view(Invitation invitation, InviteSomebody request, Instant now) {
        return InvitationView.of(invitation, invitation.stateForSender(now), request.message());
    }

    @Transactional
    @Idempotent
    InvitationView withdraw(UUID caller, UUID id) {
        var now = clock.instant();
        var invitation = invitations
                .locked(id)
                .filter(i -> i.sender().equals(caller))
                .orElseThrow(InvitationRefused.Unknown::new);
        invitation.withdraw(now);
        return InvitationView.of(invitation, invitation.stateForSender(now), seals.message(invitation));
    }
}
