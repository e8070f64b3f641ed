package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.About;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.Notice;
import java.util.List;

/** The invited one hears of it, also while they do not take part: a programme may ask everybody. */
@Reaction(
        to = "io.shipmate.matching.programme-invitation-received.v1",
        tells = "the invited one",
        of = Kind.PROGRAMME_INVITATION)
final class TellSomebodyThatAProgrammeInvitesThem {

    private TellSomebodyThatAProgrammeInvitesThem() {}

    static List<Notice> on(MatchingEvent.ProgrammeInvitationReceived event) {
        return List.of(new Notice(
                event.person(),
                Kind.PROGRAMME_INVITATION,
                event.invitation(),
                "",
                About.programme(event.programme(), event.invitation())));
    }
}
