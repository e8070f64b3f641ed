package io.shipmate.profile.sources;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.profile.people.HrField;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source that states otherwise than the one that counts. What is absent is stated to be none. */
@Schema(
        name = "RosterConflict",
        requiredProperties = {"person", "externalId", "field", "source", "countingSource", "since"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConflictView(
        UUID person,

        @Schema(examples = "E-1042") String externalId,

        HrField field,

        @Schema(description = "Who states otherwise", examples = "ROSTER")
        String source,

        @Schema(description = "What it states", examples = "Search")
        String states,

        @Schema(description = "Who counts", examples = "HRIS:7d0c9c1e-6f0a-4b7e-9d0c-3f1f5a1d2b11")
        String countingSource,

        @Schema(description = "What that one states", examples = "Payments")
        String counts,

        @Schema(description = "When they began to differ") Instant since) {}
