package io.shipmate.profile.scim;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Let the members of a group be invited to a programme. */
@Schema(name = "TieToProgramme")
record TieToProgramme(
        @NotNull
        @Schema(
                description = "The programme, by its id at matching-service",
                examples = "0199c3a0-5f00-7000-8000-000000000021")
        UUID programme) {}
