package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.About;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.Notice;
import java.util.List;

/** The others hear that the last signature is there: they can share words now. */
@Reaction(
        to = "io.shipmate.session.agreement-signed.v1",
        tells = "the others, once all have signed",
        of = Kind.AGREEMENT_IN_FORCE)
final class TellTheOthersThatAllHaveSigned {

    private TellTheOthersThatAllHaveSigned() {}

    static List<Notice> on(SessionEvent.AgreementSigned event) {
        if (!event.inForce()) {
            return List.of();
        }
        return new Members(event.members())
                .except(
                        event.by(),
                        member -> new Notice(
                                member,
                                Kind.AGREEMENT_IN_FORCE,
                                event.circle(),
                                event.at().toString(),
                                About.circle(event.circle(), event.by())));
    }
}
