package io.shipmate.profile.people;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ids by which sources know somebody. */
@Schema(
        name = "PersonIds",
        requiredProperties = {"person", "externalId", "formerExternalIds"})
record PersonIdsView(
        UUID person,

        @Schema(examples = "E-2042") String externalId,

        @Schema(description = "Which still mean this person", examples = "[\"E-1042\"]")
        List<String> formerExternalIds) {}
