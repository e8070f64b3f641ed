package io.shipmate.profile.topics;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A word that should be a topic. */
@Schema(name = "ProposeWord")
record ProposeWord(
        @NotBlank @Size(max = 80) @Schema(examples = "Beekeeping")
        String word) {}
