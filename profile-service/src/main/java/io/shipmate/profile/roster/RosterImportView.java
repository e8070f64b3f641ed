package io.shipmate.profile.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import and how far it is. */
@Schema(
        name = "RosterImport",
        requiredProperties = {"id", "source", "state", "dryRun", "whole", "rows", "uploadedAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RosterImportView(
        UUID id,

        @Schema(
                description =
                        "Whose words the rows are: ROSTER for files, HRIS and a connection's id for what its provider lists",
                examples = "ROSTER")
        String source,

        @Schema(examples = "roster.csv") String fileName,

        RosterImport.State state,

        @Schema(
                description =
                        "Why it FAILED: provider-refused, provider-knows-nobody, provider-unreadable, listing-too-long,"
                                + " fetch-not-configured, connection-gone or our-fault",
                examples = "provider-refused")
        String obstacle,

        @Schema(description = "Nothing is changed; the outcomes say what would be")
        boolean dryRun,

        @Schema(description = "Whoever is not in the file has left")
        boolean whole,

        Counts rows,

        @Schema(description = "Of a whole roster, as soon as it was compared with those whom it should have")
        Comparison comparison,

        @Schema(description = "When the file came, or the provider was to be asked")
        Instant uploadedAt,

        Instant finishedAt) {

    /**
     * Rows by outcome, with a row for everybody who is missing in a whole roster; {@code done} is the sum of created, changed,
     * unchanged, skipped, failed and left.
     */
    @Schema(
            name = "RosterImportRows",
            requiredProperties = {
                "total",
                "done",
                "created",
                "changed",
                "moved",
                "unchanged",
                "skipped",
                "failed",
                "left"
            })
    record Counts(
            int total,
            int done,
            int created,
            int changed,

            @Schema(description = "Those of the changed whose manager, unit, level or job family is another")
            int moved,

            int unchanged,

            @Schema(description = "Who is not to be taken in")
            int skipped,

            int failed,

            @Schema(description = "Not in the whole roster") int left) {}

    /** Who is missing in a whole roster. */
    @Schema(
            name = "RosterComparison",
            requiredProperties = {"leaving", "ofPeople", "mostLeaving", "rowsWithoutId"})
    record Comparison(
            @Schema(description = "Who is not in the file, and would leave", examples = "12")
            int leaving,

            @Schema(description = "Of so many at work whom rosters are responsible for", examples = "300")
            int ofPeople,

            @Schema(description = "How many may leave without anybody's confirming it", examples = "30")
            int mostLeaving,

            @Schema(description = "Rows whose id cannot be read: whoever is missing may stand there", examples = "0")
            int rowsWithoutId) {

        private static Comparison of(RosterImport roster, double mostShare) {
            return roster.leaving() == null
                    ? null
                    : new Comparison(
                            roster.leaving(), roster.ofPeople(), roster.mostLeaving(mostShare), roster.unreadable());
        }
    }

    static RosterImportView of(RosterImport roster, double mostShare) {
        return new RosterImportView(
                roster.id(),
                roster.source().toString(),
                roster.fileName(),
                roster.state(),
                roster.obstacle(),
                roster.isDryRun(),
                roster.isWhole(),
                new Counts(
                        roster.total(),
                        roster.done(),
                        roster.created(),
                        roster.changed(),
                        roster.moved(),
                        roster.unchanged(),
                        roster.skipped(),
                        roster.failed(),
                        roster.gone()),
                Comparison.of(roster, mostShare),
                roster.uploadedAt(),
                roster.finishedAt());
    }
}
