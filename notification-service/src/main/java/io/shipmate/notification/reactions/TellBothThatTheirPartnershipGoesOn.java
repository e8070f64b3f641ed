package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.About;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.Notice;
import java.util.List;

/** Both hear that the pause is over, whether somebody ended it or its day came. */
@Reaction(to = "io.shipmate.matching.partnership-resumed.v1", tells = "both partners", of = Kind.PARTNERSHIP_RESUMED)
final class TellBothThatTheirPartnershipGoesOn {

    private TellBothThatTheirPartnershipGoesOn() {}

    static List<Notice> on(MatchingEvent.PartnershipResumed event) {
        return new Members(event.members())
                .each((member, other) -> new Notice(
                        member,
                        Kind.PARTNERSHIP_RESUMED,
                        event.partnership(),
                        event.at().toString(),
                        About.partnership(event.partnership(), event.circle(), other)));
    }
}
