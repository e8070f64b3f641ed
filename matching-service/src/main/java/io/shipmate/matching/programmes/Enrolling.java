package io.shipmate.matching.programmes;

import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.identity.PersonUnknown;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.matching.pool.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Joining a programme oneself, leaving it, and the roster. */
@ApplicationScoped
class Enrolling {

    private final Programmes programmes;
    private final Enrolments enrolments;
    private final ProgrammeInvitations invitations;
    private final Seeing seeing;
    private final Places places;
    private final Members members;

    Enrolling(
            Programmes programmes,
            Enrolments enrolments,
            ProgrammeInvitations invitations,
            Seeing seeing,
            Places places,
            Members members) {
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.invitations = invitations;
        this.seeing = seeing;
        this.places = places;
        this.members = members;
    }

    /** People before programmes, always. Whoever joins has accepted the invitation that they may have. */
    @Transactional
    @Idempotent
    EnrolmentView enrol(UUID id, UUID person) {
        var known = members.lock(person);
        if (known.isEmpty()) { // they were being forgotten
            throw new PersonUnknown();
        }
        var programme = programmes.locked(id);
        seeing.require(programme, person);
        programme.require(ProgrammeState.ENROLLING);
        Seeing.requireOpenTo(programme.task(), known.get(person));
        var enrolment = places.take(programme, person);
        invitations.of(id, person).ifPresent(ProgrammeInvitation::accept);
        return EnrolmentView.of(enrolment);
    }

    @Transactional
    @Idempotent
    EnrolmentView withdraw(UUID id, UUID person) {
        members.lock(person);
        var programme = programmes.locked(id);
        seeing.require(programme, person);
        if (!programme.isOpen()) {
            throw new ProgrammeRefused.StateInTheWay(programme.state());
        }
        var enrolment = enrolments.of(id, person).orElseThrow(ProgrammeRefused.NotEnrolled::new);
        places.leave(programme, enrolment);
        return EnrolmentView.of(enrolment);
    }

    @Transactional
    Page<EnrolmentView> roster(UUID id, Set<EnrolmentState> states, PageRequest page) {
        programmes.requireKnown(id);
        var after = page.after(1);
        var lastTurn = after.isEmpty() ? 0 : Long.parseLong(after.getFirst());
        return page.page(
                        enrolments.roster(id, states, lastTurn, page.fetch()),
                        enrolment -> List.of(Long.toString(enrolment.turn())))
                .map(EnrolmentView::of);
    }
}
