package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.About;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.Notice;
import java.util.List;

/** Who has nobody in a round hears that, and where to read why, as far as it can be said. Nobody is left out silently. */
@Reaction(to = "io.shipmate.matching.round-left-out.v1", tells = "who has nobody", of = Kind.BUDDIES_NOT_FOUND)
final class TellSomebodyThatNobodyWasFoundThisTime {

    private TellSomebodyThatNobodyWasFoundThisTime() {}

    static List<Notice> on(MatchingEvent.RoundLeftOut event) {
        return List.of(new Notice(
                event.person(), Kind.BUDDIES_NOT_FOUND, event.round(), "", About.programme(event.programme(), null)));
    }
}
