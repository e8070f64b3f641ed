package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.About;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.Notice;
import java.util.List;

/** Who is offered a seat hears of it, each time that it is offered; nobody sits there without their yes. */
@Reaction(
        to = "io.shipmate.matching.roundtable-seat-offered.v1",
        tells = "who is offered the seat",
        of = Kind.ROUNDTABLE_SEAT_OFFERED)
final class TellSomebodyOfASeatForThem {

    private TellSomebodyOfASeatForThem() {}

    static List<Notice> on(MatchingEvent.RoundtableSeatOffered event) {
        return List.of(new Notice(
                event.person(),
                Kind.ROUNDTABLE_SEAT_OFFERED,
                event.roundtable(),
                event.at().toString(),
                About.roundtable(event.roundtable(), null)));
    }
}
