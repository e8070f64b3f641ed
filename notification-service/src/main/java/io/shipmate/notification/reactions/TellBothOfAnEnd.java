package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.About;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.Notice;
import java.util.List;

/** Both hear it in the same words: the event does not say who wished it, and nobody shall guess. */
@Reaction(to = "io.shipmate.matching.partnership-ended.v1", tells = "both partners", of = Kind.PARTNERSHIP_ENDED)
final class TellBothOfAnEnd {

    private TellBothOfAnEnd() {}

    static List<Notice> on(MatchingEvent.PartnershipEnded event) {
        return new Members(event.members())
                .each((member, other) -> new Notice(
                        member,
                        Kind.PARTNERSHIP_ENDED,
                        event.partnership(),
                        "",
                        About.partnership(event.partnership(), event.circle(), other)));
    }
}
