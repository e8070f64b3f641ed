package io.shipmate.matching.rounds;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody for whom a round found nobody. */
@Schema(name = "LeftOut", description = "Somebody for whom a round found nobody this time")
record LeftOutView(
        @Schema(required = true, examples = "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b")
        UUID person,

        @Schema(
                required = true,
                description =
                        "From what everybody may know of the two sides; whatever is private reads NOBODY_FITTING, and so does much that is not")
        LeftOut.Reason reason,

        @Schema(
                required = true,
                description = "The same in words, as Accept-Language has it",
                examples = "Nobody fitting this time.")
        String words) {}
