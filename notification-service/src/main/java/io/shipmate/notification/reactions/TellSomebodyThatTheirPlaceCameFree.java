package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.About;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.Notice;
import java.util.List;

/** Who waited hears that they have a place, each time that they waited. */
@Reaction(to = "io.shipmate.matching.enrolment-moved-up.v1", tells = "who waited", of = Kind.PROGRAMME_PLACE)
final class TellSomebodyThatTheirPlaceCameFree {

    private TellSomebodyThatTheirPlaceCameFree() {}

    static List<Notice> on(MatchingEvent.EnrolmentMovedUp event) {
        return List.of(new Notice(
                event.person(),
                Kind.PROGRAMME_PLACE,
                event.enrolment(),
                event.at().toString(),
                About.programme(event.programme(), null)));
    }
}
