package io.shipmate.matching.programmes;

import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.kit.sealing.Seals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whether somebody has declined an invitation to a programme: one letter, sealed with their own key, written from the beginning. */
@ApplicationScoped
class Answers {

    private static final String NONE = "-";
    private static final String NO = "N";

    private final Seals seals;

    Answers(Seals seals) {
        this.seals = seals;
    }

    ProgrammeInvitation unanswered(ProgrammeInvitation invitation) {
        invitation.answerIs(sealed(NONE, invitation));
        return invitation;
    }

    void decline(ProgrammeInvitation invitation) {
        invitation.answerIs(sealed(NO, invitation));
    }

    boolean isDeclined(ProgrammeInvitation invitation) {
        return NO.equals(seals.open(invitation.answer(), SealingScope.of(invitation.person()), place(invitation.id())));
    }

    private byte[] sealed(String answer, ProgrammeInvitation invitation) {
        return seals.seal(answer, SealingScope.of(invitation.person()), place(invitation.id()));
    }

    private static SealedPlace place(UUID invitation) {
        return new SealedPlace("programme_invitation.answer", invitation);
    }
}
