package io.shipmate.matching.roundtables;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for a preview to be worked out anew. */
@Schema(
        examples =
                "{\"keepApart\":[{\"one\":\"0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b\",\"other\":\"0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5c\"}]}")
record FormAgain(
        @Size(max = 100)
        @Schema(
                description =
                        "Two who are not to sit together, besides those named before. Kept sealed and not shown again")
        List<@Valid @NotNull Two> keepApart) {

    /** Puts an empty list where there is none. */
    FormAgain {
        keepApart = keepApart == null ? List.of() : List.copyOf(keepApart);
    }

    /** Two people, in any order. */
    record Two(@NotNull UUID one, @NotNull UUID other) {}
}
