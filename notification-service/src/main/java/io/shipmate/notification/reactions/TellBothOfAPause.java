package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.About;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.Notice;
import java.util.List;

/** Both hear it in the same words: the event does not say who wished it, and nobody shall guess. */
@Reaction(to = "io.shipmate.matching.partnership-paused.v1", tells = "both partners", of = Kind.PARTNERSHIP_PAUSED)
final class TellBothOfAPause {

    private TellBothOfAPause() {}

    static List<Notice> on(MatchingEvent.PartnershipPaused event) {
        return new Members(event.members())
                .each((member, other) -> new Notice(
                        member,
                        Kind.PARTNERSHIP_PAUSED,
                        event.partnership(),
                        event.at().toString(),
                        About.partnership(event.partnership(), event.circle(), other)));
    }
}
