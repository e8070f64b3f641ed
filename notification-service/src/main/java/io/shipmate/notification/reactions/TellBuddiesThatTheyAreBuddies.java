package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.About;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.Notice;
import java.util.List;

/** Each hears that a programme has brought them together with somebody. */
@Reaction(to = "io.shipmate.matching.buddy-group-formed.v1", tells = "the buddies", of = Kind.BUDDIES_FORMED)
final class TellBuddiesThatTheyAreBuddies {

    private TellBuddiesThatTheyAreBuddies() {}

    static List<Notice> on(MatchingEvent.BuddyGroupFormed event) {
        return new Members(event.members())
                .each((member, other) -> new Notice(
                        member,
                        Kind.BUDDIES_FORMED,
                        event.buddyGroup(),
                        "",
                        About.buddies(event.buddyGroup(), event.programme(), event.circle(), other)));
    }
}
