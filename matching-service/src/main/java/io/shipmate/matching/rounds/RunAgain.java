package io.shipmate.matching.rounds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Works a round out once more. */
@Schema(
        examples =
                "{\"keepApart\":[{\"one\":\"0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b\",\"other\":\"0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5c\"}]}")
record RunAgain(
        @Size(max = 100)
        @Schema(description = "Added to those who are kept apart already; nobody from more than a third of the others")
        List<@NotNull @Valid KeepApart> keepApart) {

    /** None is an empty list. */
    RunAgain {
        keepApart = keepApart == null ? List.of() : List.copyOf(keepApart);
    }
}
