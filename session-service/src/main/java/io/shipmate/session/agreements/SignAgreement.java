package io.shipmate.session.agreements;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A yes to a version of the agreement, namely the one that the caller has read. */
@Schema(examples = Examples.SIGN)
record SignAgreement(
        @NotNull @Min(1) @Schema(description = "`version` of the agreement that was read", examples = "1")
        Integer version) {}
