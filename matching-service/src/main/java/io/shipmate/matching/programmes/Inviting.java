package io.shipmate.matching.programmes;

import io.shipmate.kit.idempotency.Idempotent;
import io.shipmate.kit.outbox.Outbox;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.matching.pool.Employment;
import io.shipmate.matching.pool.Member;
import io.shipmate.matching.pool.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Inviting people to a programme, whether they take part or not. To a draft they are invited when it opens. Not logged, as nothing of an invitation
 * is.
 */
@ApplicationScoped
class Inviting {

    private final Programmes programmes;
    private final ProgrammeInvitations invitations;
    private final Enrolments enrolments;
    private final Answers answers;
    private final Members members;
    private final Outbox outbox;
    private final Clock clock;

    Inviting(
            Programmes programmes,
            ProgrammeInvitations invitations,
            Enrolments enrolments,
            Answers answers,
            Members members,
            Outbox outbox,
            Clock clock) {
        this.programmes = programmes;
        this.invitations = invitations;
        this.enrolments = enrolments;
        this.answers = answers;
        this.members = members;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    InvitedPeopleView invite(UUID id, InvitePeople request) {
        var known = members.lock(request.people().toArray(UUID[]::new));
        var programme = programmes.locked(id);
        requireWanted(programme);
        var here = request.people().stream()
                .filter(person -> known.containsKey(person) && worksHere(known.get(person)))
                .collect(Collectors.toSet());
        here.forEach(person -> invite(programme, person, ProgrammeInvitation.Via.PERSON));
        return new InvitedPeopleView(
                request.people().stream().filter(here::contains).toList(),
                request.people().stream()
                        .filter(person -> !here.contains(person))
                        .toList());
    }

    private static void requireWanted(Programme programme) {
        if (!takesInvitations(programme)) {
            throw new ProgrammeRefused.StateInTheWay(programme.state());
        }
    }

    private static boolean takesInvitations(Programme programme) {
        return programme.state() == ProgrammeState.DRAFT || programme.state() == ProgrammeState.ENROLLING;
    }

    private static boolean worksHere(Member member) {
        return member.employment() == Employment.ACTIVE || member.employment() == Employment.ON_LEAVE;
    }

    /** Somebody is in a group that stands for a programme. One of which nothing is known, or that nobody joins any more, invites nobody. */
    @Transactional(Transactional.TxType.MANDATORY)
    void enteredGroup(UUID programme, UUID person) {
        programmes
                .lockedIfThere(programme)
                .filter(Inviting::takesInvitations)
                .ifPresent(p -> invite(p, person, ProgrammeInvitation.Via.GROUP));
    }

    /** Somebody is in no such group any more: what invited them only because of one is taken back. */
    @Transactional(Transactional.TxType.MANDATORY)
    void leftGroup(UUID programme, UUID person) {
        programmes
                .lockedIfThere(programme)
                .ifPresent(p -> invitations
                        .of(programme, person)
                        .filter(invitation -> invitation.via() == ProgrammeInvitation.Via.GROUP)
                        .ifPresent(ProgrammeInvitation::takeBack));
    }

    private void invite(Programme programme, UUID person, ProgrammeInvitation.Via via) {
        if (enrolments.of(programme.id(), person).filter(Enrolment::isIn).isPresent()) {
            return;
        }
        var known = invitations.of(programme.id(), person);
        if (known.isEmpty()) {
            var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
            var invitation =
                    answers.unanswered(new ProgrammeInvitation(id, programme.id(), person, via, clock.instant()));
            invitations.persist(invitation);
            tellIfOpen(programme, invitation);
        } else if (known.get().state() == ProgrammeInvitationState.WITHDRAWN) {
            known.get().reopen(via, clock.instant());
            tellIfOpen(programme, known.get());
        } else if (known.get().state() == ProgrammeInvitationState.ACCEPTED) { // and they have left since
            known.get().reopen(via, clock.instant());
            tellIfOpen(programme, answers.unanswered(known.get()));
        } else if (via == ProgrammeInvitation.Via.PERSON) {
            known.get().byAPersonToo();
        }
    }

    private void tellIfOpen(Programme programme, ProgrammeInvitation invitation) {
        if (programme.state() == ProgrammeState.ENROLLING && !answers.isDeclined(invitation)) {
            outbox.publish(invitation.received(clock.instant()));
        }
    }

    /** The programme has just opened: now they are invited. */
    void tellAll(Programme programme) {
        invitations.open(programme.id()).forEach(invitation -> tellIfOpen(programme, invitation));
    }

    @Transactional
    Page<InvitedView> list(UUID id, PageRequest page) {
        programmes.requireKnown(id);
        var after = page.after(1);
        var before = after.isEmpty() ? null : UUID.fromString(after.getFirst());
        return page.page(
                        invitations.page(id, before, page.fetch()),
                        invitation -> List.of(invitation.id().toString()))
                .map(InvitedView::of);
    }
}
