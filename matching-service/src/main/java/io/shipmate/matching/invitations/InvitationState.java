package io.shipmate.matching.invitations;

/** Where an invitation stands for the one who looks. Only its receiver ever sees DECLINED. */
public enum InvitationState {
    OPEN,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN
}
