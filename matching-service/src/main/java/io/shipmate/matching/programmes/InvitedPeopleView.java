package io.shipmate.matching.programmes;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of inviting people. Nobody's answer shows in it. */
@Schema(name = "InvitedPeople", description = "What became of inviting people; nobody's answer shows in it")
record InvitedPeopleView(
        @Schema(required = true, description = "Those who are invited now, or were before, or are in it")
        List<UUID> invited,

        @Schema(required = true, description = "Ids of nobody who works here")
        List<UUID> unknown) {}
