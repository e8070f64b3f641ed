package io.shipmate.profile.example;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Show that one has a peer, or no longer. */
@Schema(name = "ShowExample")
record ShowExample(@NotNull @Schema(examples = "true") Boolean hasPeer) {}
