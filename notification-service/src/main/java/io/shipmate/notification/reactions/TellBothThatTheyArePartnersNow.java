package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.About;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.Notice;
import java.util.List;

/** Both hear that both have said yes. */
@Reaction(to = "io.shipmate.matching.partnership-formed.v1", tells = "both partners", of = Kind.PARTNERSHIP_FORMED)
final class TellBothThatTheyArePartnersNow {

    private TellBothThatTheyArePartnersNow() {}

    static List<Notice> on(MatchingEvent.PartnershipFormed event) {
        return new Members(event.members())
                .each((member, other) -> new Notice(
                        member,
                        Kind.PARTNERSHIP_FORMED,
                        event.partnership(),
                        "",
                        About.partnership(event.partnership(), event.circle(), other)));
    }
}
