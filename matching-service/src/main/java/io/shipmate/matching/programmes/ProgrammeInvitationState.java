package io.shipmate.matching.programmes;

/** What may stand in clear of an invitation to a programme; whether it was declined is sealed. */
enum ProgrammeInvitationState {
    OPEN,
    ACCEPTED,
    WITHDRAWN
}
