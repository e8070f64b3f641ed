package io.shipmate.matching.programmes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * One person's invitation to a programme. It only invites. Whether it was declined is sealed and always equally long, there is no version, and no
 * clear column changes with it: to programme-managers a no looks like silence.
 */
@Entity
@Table(name = "programme_invitation")
class ProgrammeInvitation {

    /** Who has invited. */
    enum Via {
        /** A programme-manager. */
        PERSON,
        /** A group of the identity provider that stands for the programme. */
        GROUP
    }

    @Id
    private UUID id;

    private UUID programme;
    private UUID person;

    @Enumerated(EnumType.STRING)
    private Via via;

    @Enumerated(EnumType.STRING)
    private ProgrammeInvitationState state;

    @Column(name = "invited_at")
    private Instant invitedAt;

    private byte[] answer;

    ProgrammeInvitation() {}

    ProgrammeInvitation(UUID id, UUID programme, UUID person, Via via, Instant invitedAt) {
        this.id = id;
        this.programme = programme;
        this.person = person;
        this.via = via;
        this.invitedAt = invitedAt;
        state = ProgrammeInvitationState.OPEN;
    }

    ProgrammeInvitationEvent.Received received(Instant now) {
        return new ProgrammeInvitationEvent.Received(id, programme, person, now);
    }

    /** Invites again after it was taken back. A no that was said to it stays. */
    void reopen(Via by, Instant now) {
        state = ProgrammeInvitationState.OPEN;
        via = by;
        invitedAt = now;
    }

    /** Leaving the group takes it back no more. */
    void byAPersonToo() {
        via = Via.PERSON;
    }

    /** They have joined. */
    void accept() {
        state = ProgrammeInvitationState.ACCEPTED;
    }

    /** Nobody is to be invited any more because of it. */
    void takeBack() {
        if (state == ProgrammeInvitationState.OPEN) {
            state = ProgrammeInvitationState.WITHDRAWN;
        }
    }

    /** The sealed answer. */
    void answerIs(byte[] sealed) {
        answer = sealed;
    }

    UUID id() {
        return id;
    }

    UUID programme() {
        return programme;
    }

    UUID person() {
        return person;
    }

    Via via() {
        return via;
    }

    ProgrammeInvitationState state() {
        return state;
    }

    Instant invitedAt() {
        return invitedAt;
    }

    byte[] answer() {
        return answer;
    }
}
