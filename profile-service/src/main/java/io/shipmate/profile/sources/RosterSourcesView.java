package io.shipmate.profile.sources;

import io.shipmate.kit.concurrency.Tagged;
import io.shipmate.profile.people.HrField;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which source counts more than which, and which sources there are. */
@Schema(
        name = "RosterSources",
        requiredProperties = {"order", "fields", "sources"})
record RosterSourcesView(
        @Schema(description = "The one that counts most first; empty: of all the latest word counts")
        List<String> order,

        @Schema(description = "For a field, a list of its own in place of `order`")
        Map<HrField, List<String>> fields,

        @Schema(description = "All that can be named") List<SourceView> sources)
        implements Tagged {

    /** A source with the name that people-admins gave it. */
    @Schema(
            name = "RosterSource",
            requiredProperties = {"source", "kind", "name"})
    record SourceView(
            @Schema(examples = "HRIS:7d0c9c1e-6f0a-4b7e-9d0c-3f1f5a1d2b11")
            String source,

            FactSource.Kind kind,

            @Schema(examples = "BambooHR") String name) {}
}
