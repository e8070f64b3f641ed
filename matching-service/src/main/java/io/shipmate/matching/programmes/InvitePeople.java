package io.shipmate.matching.programmes;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Invites people to a programme. */
@Schema(examples = "{\"people\":[\"0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b\"]}")
record InvitePeople(
        @NotEmpty
        @Size(max = 200)
        @Schema(required = true, description = "Whom to invite, whether they take part or not")
        List<@NotNull UUID> people) {

    /** Each once. */
    InvitePeople {
        people = people == null ? List.of() : people.stream().distinct().toList();
    }
}
