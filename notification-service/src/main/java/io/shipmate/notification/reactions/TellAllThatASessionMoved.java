package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.About;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.Notice;
import java.util.List;

/** All hear of the new time: it is their calendar. */
@Reaction(to = "io.shipmate.session.session-moved.v1", tells = "all members", of = Kind.SESSION_MOVED)
final class TellAllThatASessionMoved {

    private TellAllThatASessionMoved() {}

    static List<Notice> on(SessionEvent.SessionMoved event) {
        return new Members(event.members())
                .each((member, other) -> new Notice(
                        member,
                        Kind.SESSION_MOVED,
                        event.session(),
                        Integer.toString(event.sequence()),
                        About.session(event.session(), event.circle(), other)));
    }
}
