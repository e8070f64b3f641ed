package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.About;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.Notice;
import java.util.List;

/** The others hear that times wait for their yes, each time that there are new ones. */
@Reaction(to = "io.shipmate.session.session-proposed.v1", tells = "the others", of = Kind.SESSION_PROPOSED)
final class TellTheOthersThatTimesAreProposed {

    private TellTheOthersThatTimesAreProposed() {}

    static List<Notice> on(SessionEvent.SessionProposed event) {
        return new Members(event.members())
                .except(
                        event.by(),
                        member -> new Notice(
                                member,
                                Kind.SESSION_PROPOSED,
                                event.session(),
                                event.at().toString(),
                                About.session(event.session(), event.circle(), event.by())));
    }
}
