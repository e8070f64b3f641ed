package io.shipmate.matching.rounds;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one says to one's buddies when the programme comes to its end. */
@Schema(examples = "{\"keepGoing\":true}")
record SayKeepGoing(
        @NotNull @Schema(required = true, description = "true: I would like to keep going")
        Boolean keepGoing) {}
