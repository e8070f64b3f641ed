package io.shipmate.profile.jobs;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two different job families are close to each other; it does not matter which of them is named first.
 *
 * @param one key of a family
 * @param other key of the other
 */
@Schema(name = "Kinship")
record Kinship(
        @NotNull @Size(max = 40) @Schema(examples = "data") String one,

        @NotNull @Size(max = 40) @Schema(examples = "engineering")
        String other,

        @NotNull @Schema(description = "How close: what is not named is not close at all")
        Closeness closeness) {

    /** The same with the families in the order of the alphabet. */
    Kinship inOrder() {
        return one.compareTo(other) <= 0 ? this : new Kinship(/* one= */ other, /* other= */ one, closeness);
    }
}
