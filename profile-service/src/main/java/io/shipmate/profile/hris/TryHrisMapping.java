package io.shipmate.profile.hris;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** See what a delivery would do. */
@Schema(name = "TryHrisMapping")
record TryHrisMapping(
        @Valid @Schema(description = "The mapping to try; the connection's own if it is not said")
        Mapping mapping,

        @NotBlank
        @Size(max = 200_000)
        @Schema(
                description = "A delivery as the provider sends it; it need not be signed and is not kept",
                examples =
                        "{\"employees\":[{\"id\":\"67890\",\"action\":\"Updated\",\"fields\":{\"First Name\":\"Bryony\"}}]}")
        String sample,

        @Size(max = 200) @Schema(description = "If it is not JSON", examples = "application/x-www-form-urlencoded")
        String contentType) {}
