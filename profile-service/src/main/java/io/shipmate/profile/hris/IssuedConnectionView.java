package io.shipmate.profile.hris;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A connection whose secret was just set. */
@Schema(name = "IssuedHrisConnection", requiredProperties = "connection")
@JsonInclude(JsonInclude.Include.NON_NULL)
record IssuedConnectionView(
        HrisConnectionView connection,

        @Schema(
                description =
                        "The secret, if it is one of ours. It is shown this once; put it into the provider's settings")
        String secret) {}
