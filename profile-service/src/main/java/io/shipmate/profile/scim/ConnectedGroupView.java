package io.shipmate.profile.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group as its provider names it, and the programme that it stands for. */
@Schema(
        name = "ConnectedGroup",
        requiredProperties = {"id", "name"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConnectedGroupView(
        UUID id,

        @Schema(examples = "Leadership intensive 2026") String name,

        @Schema(description = "To which its members are invited; absent if to none")
        UUID programme) {}
