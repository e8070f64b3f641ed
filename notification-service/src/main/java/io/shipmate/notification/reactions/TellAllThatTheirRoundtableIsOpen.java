package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.About;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.Notice;
import java.util.List;
import java.util.stream.Stream;

/** Everybody who has said yes hears that enough have, whoever leads it included. */
@Reaction(
        to = "io.shipmate.matching.roundtable-opened.v1",
        tells = "the members and the facilitator",
        of = Kind.ROUNDTABLE_OPENED)
final class TellAllThatTheirRoundtableIsOpen {

    private TellAllThatTheirRoundtableIsOpen() {}

    static List<Notice> on(MatchingEvent.RoundtableOpened event) {
        return Stream.concat(event.members().stream(), Stream.of(event.facilitator()))
                .map(person -> new Notice(
                        person,
                        Kind.ROUNDTABLE_OPENED,
                        event.roundtable(),
                        "",
                        About.roundtable(event.roundtable(), event.circle())))
                .toList();
    }
}
