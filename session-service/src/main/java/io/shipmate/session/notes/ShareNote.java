package io.shipmate.session.notes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an entry is to say to the circle. */
@Schema(examples = Examples.SHARE)
record ShareNote(
        @NotBlank @Size(max = 20_000) @Schema(examples = "We said that we would both try saying no once this week.")
        String words) {}
