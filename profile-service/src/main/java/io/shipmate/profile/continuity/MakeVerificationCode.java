package io.shipmate.profile.continuity;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request that a mail was asked for under. */
@Schema(name = "MakeVerificationCode")
record MakeVerificationCode(
        @NotNull @Schema(examples = "0199c3a0-5f00-7000-8000-0000000000aa")
        UUID request) {}
