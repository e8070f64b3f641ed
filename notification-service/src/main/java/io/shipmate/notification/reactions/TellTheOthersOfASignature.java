package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.About;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.Notice;
import java.util.List;

/** The others hear that somebody has signed, as long as signatures are missing. */
@Reaction(
        to = "io.shipmate.session.agreement-signed.v1",
        tells = "the others, while signatures are missing",
        of = Kind.AGREEMENT_SIGNED)
final class TellTheOthersOfASignature {

    private TellTheOthersOfASignature() {}

    static List<Notice> on(SessionEvent.AgreementSigned event) {
        if (event.inForce()) {
            return List.of();
        }
        return new Members(event.members())
                .except(
                        event.by(),
                        member -> new Notice(
                                member,
                                Kind.AGREEMENT_SIGNED,
                                event.circle(),
                                event.by() + "@" + event.at(),
                                About.circle(event.circle(), event.by())));
    }
}
