package io.shipmate.kit.adminlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that an administrator has done. It has no name of its own in contracts: only services that show it have it there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdminLogEntryView(
        @Schema(required = true) UUID id,

        @Schema(required = true) Instant at,

        @Schema(required = true, description = "What kind of thing it was done to", examples = "hris-connection")
        String kind,

        @Schema(required = true, examples = "secret-rotated")
        String action,

        @Schema(required = true, description = "The id of the thing, which may be gone")
        UUID thing,

        @Schema(description = "What administrators called it then", examples = "BambooHR Europe")
        String name,

        @Schema(description = "Who did it; absent if they are forgotten")
        ByView by) {

    /** Somebody by their person or, if nobody was bound to the sign-in then, by the sign-in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ByView(UUID person, String issuer, String subject) {}

    static AdminLogEntryView of(Object[] row) {
        var known = row[6] != null || row[8] != null;
        return new AdminLogEntryView(
                (UUID) row[0],
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                (UUID) row[4],
                (String) row[5],
                known ? new ByView((UUID) row[6], (String) row[7], (String) row[8]) : null);
    }
}
