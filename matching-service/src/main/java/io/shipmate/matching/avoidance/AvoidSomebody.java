package io.shipmate.matching.avoidance;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names the person to be kept apart from. */
@Schema(examples = "{\"person\":\"0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b\"}")
record AvoidSomebody(@NotNull @Schema(required = true) UUID person) {}
