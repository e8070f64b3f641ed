package io.shipmate.profile.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two who were found to be one. */
@Schema(name = "MergePeople")
record MergePeople(
        @NotNull @Size(min = 2, max = 2) @Schema(description = "In any order: who has signed in stays")
        List<@NotNull UUID> people,

        @Size(max = 100)
        @Schema(
                description = "Which of their two external ids it is from now on; that of the one who stays if absent",
                examples = "E-2042")
        String externalId) {}
