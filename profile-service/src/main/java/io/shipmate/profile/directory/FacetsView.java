package io.shipmate.profile.directory;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many people there are by each value, given everything that was asked for; the most frequent first, up to 50 each. */
@Schema(
        name = "DirectoryFacets",
        requiredProperties = {"total", "jobFamily", "level", "unit", "location", "language"})
record FacetsView(
        @Schema(description = "All who were found") long total,

        List<Count> jobFamily,
        List<Count> level,
        List<Count> unit,
        List<Count> location,
        List<Count> language) {

    /** One value and how many people have it. */
    @Schema(
            name = "DirectoryFacet",
            requiredProperties = {"value", "people"})
    record Count(
            @Schema(examples = "engineering") String value,
            @Schema(examples = "42") long people) {}
}
