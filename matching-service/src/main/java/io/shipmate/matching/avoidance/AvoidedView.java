package io.shipmate.matching.avoidance;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of one's own avoid-list. */
@Schema(name = "AvoidListEntry", description = "An entry of your own avoid-list; nobody else sees it")
record AvoidedView(
        @Schema(required = true, examples = "01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d6e")
        UUID id,

        @Schema(required = true, examples = "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b")
        UUID person,

        @Schema(required = true) Instant since) {}
