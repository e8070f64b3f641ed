package io.shipmate.matching.programmes;

import io.shipmate.kit.concurrency.IfMatch;
import io.shipmate.kit.identity.PersonUnknown;
import io.shipmate.matching.pool.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Saying yes or no to a programme that one is invited to. A no leaves no trace but a sealed letter: no event, no log line. */
@ApplicationScoped
class AnsweringProgrammes {

    private final Programmes programmes;
    private final ProgrammeInvitations invitations;
    private final Enrolments enrolments;
    private final Answers answers;
    private final Places places;
    private final Members members;
    private final IfMatch ifMatch;

    AnsweringProgrammes(
            Programmes programmes,
            ProgrammeInvitations invitations,
            Enrolments enrolments,
            Answers answers,
            Places places,
            Members members,
            IfMatch ifMatch) {
        this.programmes = programmes;
        this.invitations = invitations;
        this.enrolments = enrolments;
        this.answers = answers;
        this.places = places;
        this.members = members;
        this.ifMatch = ifMatch;
    }

    @Transactional
    ProgrammeInvitationView one(UUID id, UUID person) {
        var invitation = invitations.mine(id, person);
        return view(programmes.findById(invitation.programme()), invitation);
    }

    /**
     * The same answer twice is one answer, also with the tag that was seen before the first. A no may become a yes, and whoever has left the programme
     * since their yes may say another.
     */
    @Transactional
    ProgrammeInvitationView answer(UUID id, AnswerProgrammeInvitation request, UUID person) {
        var known = members.lock(person);
        if (known.isEmpty()) { // they were being forgotten
            throw new PersonUnknown();
        }
        var programme = programmes.locked(invitations.programmeOf(id, person));
        var invitation = invitations.mine(id, person);
        var seen = view(programme, invitation);
        if (!isAnswered(seen, request.answer())) {
            ifMatch.requireSeen(seen);
            if (seen.state() == ProgrammeInvitationView.State.ACCEPTED
                    && request.answer() == AnswerProgrammeInvitation.Said.NO) {
                throw new ProgrammeRefused.InvitationAccepted();
            }
            programme.require(ProgrammeState.ENROLLING);
            switch (request.answer()) {
                case NO -> answers.decline(invitation);
                case YES -> {
                    Seeing.requireOpenTo(programme.task(), known.get(person));
                    places.take(programme, person);
                    invitation.accept();
                }
            }
        }
        return view(programme, invitation);
    }

    private static boolean isAnswered(ProgrammeInvitationView seen, AnswerProgrammeInvitation.Said answer) {
        return switch (answer) {
            case YES ->
                seen.state() == ProgrammeInvitationView.State.ACCEPTED && seen.enrolment() != EnrolmentState.WITHDRAWN;
            case NO -> seen.state() == ProgrammeInvitationView.State.DECLINED;
        };
    }

    private ProgrammeInvitationView view(Programme programme, ProgrammeInvitation invitation) {
        if (programme.state() == ProgrammeState.DRAFT) { // nobody is invited yet
            throw new ProgrammeRefused.InvitationUnknown();
        }
        var enrolment = enrolments
                .of(programme.id(), invitation.person())
                .map(Enrolment::state)
                .orElse(null);
        return new ProgrammeInvitationView(
                invitation.id(), programme.id(), state(programme, invitation), invitation.invitedAt(), enrolment);
    }

    private ProgrammeInvitationView.State state(Programme programme, ProgrammeInvitation invitation) {
        if (invitation.state() == ProgrammeInvitationState.ACCEPTED) {
            return ProgrammeInvitationView.State.ACCEPTED;
        }
        if (answers.isDeclined(invitation)) {
            return ProgrammeInvitationView.State.DECLINED;
        }
        return programme.state() == ProgrammeState.ENROLLING
                ? ProgrammeInvitationView.State.OPEN
                : ProgrammeInvitationView.State.EXPIRED;
    }
}
