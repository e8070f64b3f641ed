package io.shipmate.profile.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What every signed-in person may see of anybody, whether or not they take part. */
@Schema(
        name = "PersonCard",
        requiredProperties = {"id", "name"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonCardView(
        UUID id,

        @Schema(examples = "Anna Müller") String name,

        @Schema(examples = "Senior Software Engineer") String title,

        String avatar) {}
