package io.shipmate.matching.programmes;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One invitation as programme-managers see it: a no looks like silence. */
@Schema(name = "Invited", description = "An invitation as programme-managers see it: one that was declined looks open")
record InvitedView(
        @Schema(required = true, examples = "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b")
        UUID person,

        @Schema(
                required = true,
                description = "Whether a programme-manager has invited, or a group that stands for the programme")
        ProgrammeInvitation.Via via,

        @Schema(required = true) ProgrammeInvitationState state,
        @Schema(required = true) Instant invitedAt) {

    static InvitedView of(ProgrammeInvitation invitation) {
        return new InvitedView(invitation.person(), invitation.via(), invitation.state(), invitation.invitedAt());
    }
}
