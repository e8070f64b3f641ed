package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.About;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.Notice;
import java.util.List;

/** The others hear that a session will not take place. */
@Reaction(to = "io.shipmate.session.session-cancelled.v1", tells = "the others", of = Kind.SESSION_CANCELLED)
final class TellTheOthersThatASessionIsCancelled {

    private TellTheOthersThatASessionIsCancelled() {}

    static List<Notice> on(SessionEvent.SessionCancelled event) {
        return new Members(event.members())
                .except(
                        event.by(),
                        member -> new Notice(
                                member,
                                Kind.SESSION_CANCELLED,
                                event.session(),
                                Integer.toString(event.sequence()),
                                About.session(event.session(), event.circle(), event.by())));
    }
}
