package io.shipmate.profile.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import and how far it is. */
@Schema(
        name = "RosterImport",
        requiredProperties = {"id", "state", "dryRun", "rows", "uploadedAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record RosterImportView(
        UUID id,

        @Schema(examples = "roster.csv") String fileName,

        RosterImport.State state,

        @Schema(description = "Nothing is changed; the outcomes say what would be")
        boolean dryRun,

        Counts rows,
        Instant uploadedAt,
        Instant finishedAt) {

    /** Rows by outcome; {@code done} is the sum of all others; skipped is who is not to be taken in. */
    @Schema(
            name = "RosterImportRows",
            requiredProperties = {"total", "done", "created", "changed", "unchanged", "skipped", "failed"})
    record Counts(int total, int done, int created, int changed, int unchanged, int skipped, int failed) {}

    static RosterImportView of(RosterImport roster) {
        return new RosterImportView(
                roster.id(),
                roster.fileName(),
                roster.state(),
                roster.isDryRun(),
                new Counts(
                        roster.total(),
                        roster.done(),
                        roster.created(),
                        roster.changed(),
                        roster.unchanged(),
                        roster.skipped(),
                        roster.failed()),
                roster.uploadedAt(),
                roster.finishedAt());
    }
}
