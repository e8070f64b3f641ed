package io.shipmate.profile.example;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What others see of it. */
@Schema(name = "Example", requiredProperties = "hasPeer")
record ExampleView(
        @Schema(description = "Whether one shows that one has a peer; never who")
        boolean hasPeer) {}
