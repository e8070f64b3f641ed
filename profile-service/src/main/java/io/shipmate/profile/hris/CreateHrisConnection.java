package io.shipmate.profile.hris;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Make an address at which a webhook of the HR system may deliver. */
@Schema(name = "CreateHrisConnection")
record CreateHrisConnection(
        @NotBlank @Size(max = 100) @Schema(examples = "BambooHR Europe")
        String name,

        @NotNull Provider provider,

        @Size(max = 500)
        @Schema(
                description =
                        "The secret that the provider shows when the webhook is set up there; it can be given later,"
                                + " by a rotation. Without one PERSONIO, RIPPLING and STANDARD_WEBHOOKS get one of ours, and GUSTO sends"
                                + " its own")
        String secret,

        @Size(max = 100)
        @Pattern(regexp = "[A-Za-z0-9-]+")
        @Schema(
                description = "PERSONIO only: the header that carries its token, if it is not Authorization",
                examples = "X-Shipmate-Token")
        String tokenHeader,

        @Valid @Schema(description = "Which fields are ours; it can be given later")
        Mapping mapping) {}
