package io.shipmate.profile.continuity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a mail that proves an address is made of. Not the person's name: the address may have been mistyped. */
@Schema(
        name = "VerificationCode",
        requiredProperties = {"email", "language", "code"})
record VerificationCodeView(
        @Schema(examples = "anna@home.example") String email,

        @Schema(examples = "de") String language,

        @Schema(examples = "40351927") String code) {}
