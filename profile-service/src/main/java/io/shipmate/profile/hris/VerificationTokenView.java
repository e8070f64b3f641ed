package io.shipmate.profile.hris;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The token that a provider sent, to be confirmed there. */
@Schema(name = "HrisVerificationToken", requiredProperties = "verificationToken")
record VerificationTokenView(
        @Schema(examples = "6590f590-3dba-495e-9bea-c361e1e2efc0")
        String verificationToken) {}
