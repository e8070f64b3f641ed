package io.shipmate.profile.roster;

import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Let so many leave at once. */
@Schema(name = "ConfirmRosterImport")
record ConfirmRosterImport(
        @Min(1) @Schema(description = "As many as the import's comparison says", examples = "120", required = true)
        int leaving) {}
