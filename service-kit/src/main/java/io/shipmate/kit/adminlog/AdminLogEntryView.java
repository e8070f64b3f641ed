package io.shipmate.kit.adminlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that an administrator has done. */
@Schema(
        name = "AdminLogEntry",
        requiredProperties = {"id", "at", "kind", "action", "thing"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdminLogEntryView(
        UUID id,
        Instant at,

        @Schema(description = "What kind of thing it was done to", examples = "hris-connection")
        String kind,

        @Schema(examples = "secret-rotated") String action,

        @Schema(description = "The id of the thing, which may be gone")
        UUID thing,

        @Schema(description = "What administrators called it then", examples = "BambooHR Europe")
        String name,

        @Schema(description = "Who did it; absent if they are forgotten")
        ByView by) {

    /** Somebody by their person or, if nobody was bound to the sign-in then, by the sign-in. */
    @Schema(name = "AdminLogBy")
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
