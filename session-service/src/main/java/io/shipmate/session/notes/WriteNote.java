package io.shipmate.session.notes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the caller's own note is to say. */
@Schema(examples = Examples.WRITE)
record WriteNote(
        @NotNull @Size(max = 20_000) @Schema(description = "The whole note; empty to clear it")
        String words) {}
