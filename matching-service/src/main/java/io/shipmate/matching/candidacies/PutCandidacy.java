package io.shipmate.matching.candidacies;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says that somebody has applied for a position. */
@Schema(examples = "{\"person\":\"0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b\",\"position\":\"REQ-2041\"}")
record PutCandidacy(
        @NotNull @Schema(required = true) UUID person,

        @NotBlank
        @Size(max = 200)
        @Schema(
                required = true,
                description = "The applicant system's own id of the position. Only a keyed hash of it is kept, sealed")
        String position) {}
