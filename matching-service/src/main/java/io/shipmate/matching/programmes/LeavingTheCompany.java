package io.shipmate.matching.programmes;

import io.shipmate.matching.pool.Departure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** Whoever leaves the company leaves its programmes, and who waits moves up; nobody who has left is invited. */
@ApplicationScoped
class LeavingTheCompany {

    private final Programmes programmes;
    private final Enrolments enrolments;
    private final ProgrammeInvitations invitations;
    private final Places places;

    LeavingTheCompany(Programmes programmes, Enrolments enrolments, ProgrammeInvitations invitations, Places places) {
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.invitations = invitations;
        this.places = places;
    }

    void on(@Observes Departure departure) {
        if (departure.step() == Departure.Step.LEFT) {
            leaveAll(departure.person());
        }
    }

    /** What is over stays what it was. The person is locked; programmes are, one after the other, in the order of their ids. */
    private void leaveAll(UUID person) {
        for (var id : enrolments.programmesOf(person)) {
            var programme = programmes.locked(id);
            enrolments
                    .of(id, person)
                    .filter(enrolment -> programme.isOpen() && enrolment.isIn())
                    .ifPresent(enrolment -> places.leave(programme, enrolment));
        }
        invitations.everything(person).forEach(ProgrammeInvitation::takeBack);
    }
}
