package io.shipmate.matching.rounds;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two people who are not to be in one group. */
@Schema(
        examples =
                "{\"one\":\"0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b\",\"other\":\"0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5c\"}")
record KeepApart(
        @NotNull @Schema(required = true) UUID one,
        @NotNull @Schema(required = true) UUID other) {}
