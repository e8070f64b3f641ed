package io.shipmate.profile.hris;

import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Put a new secret beside the one that is in use. */
@Schema(name = "RotateHrisSecret")
record RotateHrisSecret(
        @Size(max = 500)
        @Schema(
                description = "The new secret, as the provider shows it. Without one PERSONIO, RIPPLING and"
                        + " STANDARD_WEBHOOKS get one of ours, and GUSTO is waited for")
        String secret,

        @Schema(
                description = "How long the one in use stays good, at most 30 days; 24 hours if it is not said",
                examples = "PT24H")
        Duration keepPreviousFor) {}
