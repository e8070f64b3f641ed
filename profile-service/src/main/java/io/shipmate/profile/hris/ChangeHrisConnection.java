package io.shipmate.profile.hris;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Name a connection and say which fields are ours. */
@Schema(name = "ChangeHrisConnection")
record ChangeHrisConnection(
        @NotBlank @Size(max = 100) @Schema(examples = "BambooHR Europe")
        String name,

        @NotNull @Valid Mapping mapping) {}
