package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.About;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.Notice;
import java.util.List;

/** All hear that a time is found, the one with the last yes as well: it is their calendar. */
@Reaction(to = "io.shipmate.session.session-planned.v1", tells = "all members", of = Kind.SESSION_PLANNED)
final class TellAllThatASessionIsPlanned {

    private TellAllThatASessionIsPlanned() {}

    static List<Notice> on(SessionEvent.SessionPlanned event) {
        return new Members(event.members())
                .each((member, other) -> new Notice(
                        member,
                        Kind.SESSION_PLANNED,
                        event.session(),
                        Integer.toString(event.sequence()),
                        About.session(event.session(), event.circle(), other)));
    }
}
