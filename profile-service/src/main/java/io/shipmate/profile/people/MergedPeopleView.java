package io.shipmate.profile.people;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is left of two. */
@Schema(
        name = "MergedPeople",
        requiredProperties = {"removed", "stays"})
record MergedPeopleView(
        @Schema(description = "Whose id means nobody any more, in any service")
        UUID removed,

        PersonIdsView stays) {}
