package io.shipmate.matching.invitations;

import io.shipmate.kit.concurrency.IfMatch;
import io.shipmate.matching.avoidance.Avoided;
import io.shipmate.matching.pool.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Saying yes or no to an invitation. A no leaves no trace but in the receiver's sealed side: no event, no log line. */
@ApplicationScoped
class Answering {

    private final Invitations invitations;
    private final InvitationSeals seals;
    private final TwoPeople twoPeople;
    private final IfMatch ifMatch;
    private final Clock clock;

    Answering(Invitations invitations, InvitationSeals seals, TwoPeople twoPeople, IfMatch ifMatch, Clock clock) {
        this.invitations = invitations;
        this.seals = seals;
        this.twoPeople = twoPeople;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** The same answer twice is one answer, also with the tag that was seen before the first. */
    @Transactional
    InvitationView answer(UUID caller, UUID id, AnswerInvitation request) {
        var sender = invitations.senderOf(id).orElseThrow(InvitationRefused.Unknown::new);
        var both = twoPeople.lock(caller, sender);
        var now = clock.instant();
        var invitation = invitations
                .locked(id)
                .filter(i -> i.receiver().equals(caller))
                .orElseThrow(InvitationRefused.Unknown::new);
        var side = seals.side(invitation);
        if (side == ReceiverSide.HIDDEN) {
            throw new InvitationRefused.Unknown();
        }
        var message = seals.message(invitation);
        var seen = InvitationView.of(invitation, invitation.stateForReceiver(side, now), message);
        if (!isAnswered(seen.state(), request.answer())) {
            ifMatch.requireSeen(seen);
            requireOpen(seen.state());
            switch (request.answer()) {
                case NO -> seals.change(invitation, ReceiverSide.DECLINED);
                case YES -> accept(invitation, both);
            }
        }
        return InvitationView.of(invitation, invitation.stateForReceiver(seals.side(invitation), now), message);
    }

    private static boolean isAnswered(InvitationState state, AnswerInvitation.Answer answer) {
        return switch (answer) {
            case YES -> state == InvitationState.ACCEPTED;
            case NO -> state == InvitationState.DECLINED;
        };
    }

    private static void requireOpen(InvitationState state) {
        switch (state) {
            case OPEN -> {}
            case DECLINED -> throw new InvitationRefused.Answered();
            case ACCEPTED -> throw new InvitationRefused.Accepted();
            case EXPIRED -> throw new InvitationRefused.Expired();
            case WITHDRAWN -> throw new InvitationRefused.Withdrawn();
        }
    }

    private void accept(Invitation invitation, Map<UUID, Member> both) {
        var caller = invitation.receiver();
        var sender = invitation.sender();
        twoPeople.requireAble(both.get(caller));
        twoPeople.requireFree(caller, sender);
        if (!twoPeople.isAble(both.get(sender), caller)) {
            throw new InvitationRefused.NotNow();
        }
        var partnership = twoPeople.join(caller, sender);
        invitation.becameA(partnership);
        var now = clock.instant();
        invitations.openBetween(caller, sender, now).ifPresent(own -> own.becameA(partnership));
    }

    /**
     * Who is put on an avoid-list is not answered: what they have sent is no longer shown. To them it looks as before. What was sent to them is
     * taken back, like any other; left open, it would tell by the answer to a yes. Not logged, as nothing of an avoid-list is.
     */
    void on(@Observes Avoided avoided) {
        var now = clock.instant();
        hide(avoided.by(), avoided.other(), now);
        invitations.openBetween(avoided.by(), avoided.other(), now).ifPresent(own -> own.withdraw(now));
    }

    private void hide(UUID receiver, UUID sender, Instant now) {
        invitations
                .openBetween(sender, receiver, now)
                .ifPresent(invitation -> seals.change(invitation, ReceiverSide.HIDDEN));
    }
}
