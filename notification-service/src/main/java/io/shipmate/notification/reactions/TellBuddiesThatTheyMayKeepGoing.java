package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.About;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.Notice;
import java.util.List;

/** The buddies hear that their group is over and that they may keep going. Two who are partners already need not be told. */
@Reaction(
        to = "io.shipmate.matching.buddy-group-ended.v1",
        tells = "the buddies, unless their circle goes on",
        of = Kind.BUDDIES_ENDED)
final class TellBuddiesThatTheyMayKeepGoing {

    private TellBuddiesThatTheyMayKeepGoing() {}

    static List<Notice> on(MatchingEvent.BuddyGroupEnded event) {
        if (event.circleGoesOn()) {
            return List.of();
        }
        return new Members(event.members())
                .each((member, other) -> new Notice(
                        member,
                        Kind.BUDDIES_ENDED,
                        event.buddyGroup(),
                        "",
                        About.buddies(event.buddyGroup(), event.programme(), event.circle(), other)));
    }
}
