package io.shipmate.matching.programmes;

import io.shipmate.matching.pool.Member;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Which programmes exist for whom. */
@ApplicationScoped
class Seeing {

    private final Enrolments enrolments;
    private final ProgrammeInvitations invitations;

    Seeing(Enrolments enrolments, ProgrammeInvitations invitations) {
        this.enrolments = enrolments;
        this.invitations = invitations;
    }

    /** Goes on if the programme exists for this member: out of its draft, and for everybody or for them. */
    void require(Programme programme, UUID person) {
        if (programme.state() == ProgrammeState.DRAFT || !isFor(programme, person)) {
            throw new ProgrammeRefused.Unknown();
        }
    }

    private boolean isFor(Programme programme, UUID person) {
        return programme.admission() == Admission.EVERYBODY
                || invitations.inForce(programme.id(), person)
                || enrolments.of(programme.id(), person).isPresent();
    }

    /**
     * Goes on if somebody may be given a buddy or a seat: takes part today and is open to it. A programme's yes does not take the place of that
     * one, because what is matched is what people say of themselves when they take part.
     */
    static void requireOpenTo(Task task, Member member) {
        if (member == null || !member.takesPart() || !member.match().openTo().contains(task.openTo())) {
            throw new ProgrammeRefused.NotOpen(task);
        }
    }
}
