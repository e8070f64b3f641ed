package io.shipmate.profile.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An external id. */
@Schema(name = "ChangeExternalId")
record ChangeExternalId(
        @NotBlank @Size(max = 100) @Schema(description = "By which sources know the person", examples = "E-2042")
        String externalId) {

    String tidied() {
        return ExternalIds.tidied(externalId);
    }
}
