package io.shipmate.profile.continuity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The code of the newest mail. */
@Schema(name = "VerifyPersonalContact")
record VerifyPersonalContact(
        @NotNull @Pattern(regexp = "[0-9]{8}") @Schema(description = "Eight digits", examples = "40351927")
        String code) {}
