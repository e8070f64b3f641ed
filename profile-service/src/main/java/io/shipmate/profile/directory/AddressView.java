package io.shipmate.profile.directory;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where and in which language to write to somebody. */
@Schema(
        name = "Address",
        requiredProperties = {"id", "name", "email", "language"})
record AddressView(
        UUID id,

        @Schema(examples = "Anna Müller") String name,

        @Schema(examples = "anna.mueller@example.com") String email,

        @Schema(examples = "de") String language) {}
