package io.shipmate.session.scheduling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** "Shall we talk at one of these times?" */
@Schema(examples = Examples.PROPOSE)
record ProposeSession(
        @Schema(
                description = "The zone in which the slots are meant (IANA id); the caller's own if it is left out",
                examples = "Europe/Berlin")
        String zone,

        @NotNull @Size(min = 1, max = 5) List<@Valid @NotNull ProposedSlot> slots,

        @Size(max = 200)
        @Schema(description = "What it is to be about; shared words, so only when all have signed the agreement")
        String title,

        @Size(max = 4000) @Schema(description = "What to bring up; shared words like the title")
        String agenda) {

    boolean hasWords() {
        return title != null || agenda != null;
    }
}
