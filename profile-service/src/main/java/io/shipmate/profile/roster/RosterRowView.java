package io.shipmate.profile.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of an import and what became of it. */
@Schema(
        name = "RosterRow",
        requiredProperties = {"reasons"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record RosterRowView(
        @Schema(
                description =
                        "The line of the file where it begins; the header is line 1. Absent of who is not in the file",
                examples = "17")
        Integer row,

        @Schema(examples = "E-1042") String externalId,

        @Schema(description = "Absent while the row waits") RowOutcome outcome,

        @Schema(description = "Why it failed; of one that did not, what to know about it")
        List<Reason> reasons) {

    /** One reason, in the caller's language. */
    @Schema(
            name = "RosterRowReason",
            requiredProperties = {"code", "message"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(
            @Schema(examples = "zone-unknown") String code,

            @Schema(examples = "time_zone") String column,

            @Schema(examples = "This is not a time zone. Use an IANA name such as Europe/Berlin.")
            String message) {}

    static RosterRowView of(RosterRows.Listed row, Locale language) {
        var texts = ResourceBundle.getBundle(
                "texts.roster",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new RosterRowView(
                row.missing() ? null : row.number(),
                row.externalId(),
                row.outcome(),
                row.reasons().stream()
                        .map(reason -> new Reason(reason.code(), reason.column(), texts.getString(reason.code())))
                        .toList());
    }
}
