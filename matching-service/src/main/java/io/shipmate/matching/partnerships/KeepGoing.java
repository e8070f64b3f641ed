package io.shipmate.matching.partnerships;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one says to a partnership that rests because the other has left. */
@Schema(examples = "{\"keepGoing\":true}")
record KeepGoing(
        @NotNull @Schema(description = "true: I want it to go on")
        Boolean keepGoing) {}
