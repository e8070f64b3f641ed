package io.shipmate.profile.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody in the directory. */
@Schema(
        name = "DirectoryEntry",
        requiredProperties = {"id", "name"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record DirectoryEntryView(
        UUID id,

        @Schema(examples = "Anna Müller") String name,

        @Schema(examples = "Senior Software Engineer") String title,

        String avatar,
        String jobFamily,
        String level,
        String unit,
        String location,
        String headline) {}
