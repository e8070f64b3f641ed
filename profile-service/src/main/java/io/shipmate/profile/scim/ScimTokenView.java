package io.shipmate.profile.scim;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A connection and its new token, which is told this once. */
@Schema(
        name = "ScimToken",
        requiredProperties = {"connection", "token"})
record ScimTokenView(
        ScimConnectionView connection,

        @Schema(
                description = "What the provider sends as bearer token. It is shown this once; only its hash is kept",
                examples = "shipmate_scim_3Q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        String token) {}
