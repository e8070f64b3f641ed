package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.About;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.Notice;
import java.util.List;

/** The receiver hears that somebody would like to meet them; the sender knows. */
@Reaction(to = "io.shipmate.matching.invitation-received.v1", tells = "the receiver", of = Kind.INVITATION_RECEIVED)
final class TellTheReceiverOfAnInvitation {

    private TellTheReceiverOfAnInvitation() {}

    static List<Notice> on(MatchingEvent.InvitationReceived event) {
        return List.of(new Notice(
                event.to(),
                Kind.INVITATION_RECEIVED,
                event.invitation(),
                "",
                About.invitation(event.invitation(), event.from())));
    }
}
