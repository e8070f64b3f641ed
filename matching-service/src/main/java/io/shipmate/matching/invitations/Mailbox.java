package io.shipmate.matching.invitations;

import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Looking at the invitations that one has sent and received. */
@ApplicationScoped
public class Mailbox {

    /** Read for every list: it must not grow for ever. */
    private static final Duration SETTLED_FOR = Duration.ofDays(365);

    private final Invitations invitations;
    private final InvitationSeals seals;
    private final Clock clock;

    Mailbox(Invitations invitations, InvitationSeals seals, Clock clock) {
        this.invitations = invitations;
        this.seals = seals;
        this.clock = clock;
    }

    @Transactional
    InvitationView one(UUID caller, UUID id) {
        var now = clock.instant();
        var invitation = invitations.findByIdOptional(id).orElseThrow(InvitationRefused.Unknown::new);
        if (invitation.sender().equals(caller)) {
            return forSender(invitation, now);
        }
        if (!invitation.receiver().equals(caller)) {
            throw new InvitationRefused.Unknown();
        }
        var side = seals.side(invitation);
        if (side == ReceiverSide.HIDDEN) {
            throw new InvitationRefused.Unknown();
        }
        return forReceiver(invitation, side, now);
    }

    @Transactional
    Page<InvitationView> list(UUID caller, Box box, PageRequest page) {
        var after = page.after(1);
        var before = after.isEmpty() ? null : UUID.fromString(after.getFirst());
        var rows = switch (box) {
            case SENT -> sent(caller, before, page.fetch());
            case RECEIVED -> received(caller, before, page.fetch());
        };
        return page.page(rows, view -> List.of(view.id().toString()));
    }

    private List<InvitationView> sent(UUID caller, UUID before, int rows) {
        var now = clock.instant();
        return invitations.sentPage(caller, before, rows).stream()
                .map(invitation -> forSender(invitation, now))
                .toList();
    }

    /** Reads on until there are enough that are shown; what is hidden leaves no gap. */
    private List<InvitationView> received(UUID caller, UUID before, int rows) {
        var now = clock.instant();
        var opener = seals.openerFor(caller);
        var shown = new ArrayList<InvitationView>();
        var last = before;
        List<Invitation> chunk;
        do {
            chunk = invitations.receivedPage(caller, last, rows);
            for (var invitation : chunk) {
                last = invitation.id();
                var side = seals.side(invitation, opener);
                if (side != ReceiverSide.HIDDEN && shown.size() < rows) {
                    shown.add(forReceiver(invitation, side, now));
                }
            }
        } while (shown.size() < rows && chunk.size() == rows);
        return shown;
    }

    /** All of somebody's invitations as they see them, by box. */
    @Transactional
    Map<String, List<InvitationView>> everything(UUID person) {
        return Map.of(
                "sent", sent(person, null, Integer.MAX_VALUE),
                "received", received(person, null, Integer.MAX_VALUE));
    }

    /**
     * What the home screen says of somebody's invitations.
     *
     * @param received how many wait for an answer
     * @param sent how many of one's own look open
     * @param newest the newest of those that wait
     */
    public record Summary(int received, int sent, List<InvitationView> newest) {}

    /** Counts what is open, and shows the newest of those received. */
    @Transactional
    public Summary summary(UUID person, int shown) {
        var now = clock.instant();
        var waiting = waitingFor(person, now);
        return new Summary(
                waiting.size(),
                (int) invitations.countOpenFrom(person, now),
                waiting.stream()
                        .limit(shown)
                        .map(invitation -> forReceiver(invitation, ReceiverSide.SHOWN, now))
                        .toList());
    }

    private List<Invitation> waitingFor(UUID person, Instant now) {
        var opener = seals.openerFor(person);
        return invitations.openTo(person, now).stream()
                .filter(invitation -> seals.side(invitation, opener) == ReceiverSide.SHOWN)
                .toList();
    }

    /**
     * Whom somebody need not be shown any more: those they have invited, answered or not, and those whose invitation they have
     * seen, within a year. Says nothing of what the others did.
     */
    @Transactional
    public Set<UUID> settledFor(UUID person) {
        var now = clock.instant();
        var since = now.minus(SETTLED_FOR);
        var settled = new HashSet<UUID>();
        invitations.from(person, since).stream()
                .filter(invitation -> invitation.stateForSender(now) != InvitationState.WITHDRAWN)
                .forEach(invitation -> settled.add(invitation.receiver()));
        var opener = seals.openerFor(person);
        invitations.to(person, since).stream()
                .filter(invitation -> seals.side(invitation, opener) != ReceiverSide.HIDDEN)
                .forEach(invitation -> settled.add(invitation.sender()));
        return settled;
    }

    private InvitationView forSender(Invitation invitation, Instant now) {
        return InvitationView.of(invitation, invitation.stateForSender(now), seals.message(invitation));
    }

    private InvitationView forReceiver(Invitation invitation, ReceiverSide side, Instant now) {
        return InvitationView.of(invitation, invitation.stateForReceiver(side, now), seals.message(invitation));
    }
}
