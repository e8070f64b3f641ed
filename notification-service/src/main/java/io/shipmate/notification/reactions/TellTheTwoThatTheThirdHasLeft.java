package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.About;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.Notice;
import java.util.List;

/** The two hear that they go on without the third, and not why. */
@Reaction(to = "io.shipmate.matching.buddy-group-shrunk.v1", tells = "the two who go on", of = Kind.BUDDIES_FEWER)
final class TellTheTwoThatTheThirdHasLeft {

    private TellTheTwoThatTheThirdHasLeft() {}

    static List<Notice> on(MatchingEvent.BuddyGroupShrunk event) {
        return new Members(event.members())
                .each((member, other) -> new Notice(
                        member,
                        Kind.BUDDIES_FEWER,
                        event.buddyGroup(),
                        "",
                        About.buddies(event.buddyGroup(), event.programme(), event.circle(), other)));
    }
}
