package io.shipmate.session.scheduling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** "Let us find another time." */
@Schema(examples = Examples.RESCHEDULE)
record RescheduleSession(
        @Schema(
                description = "The zone in which the slots are meant (IANA id); the caller's own if it is left out",
                examples = "Europe/Berlin")
        String zone,

        @NotNull @Size(min = 1, max = 5) List<@Valid @NotNull ProposedSlot> slots) {}
