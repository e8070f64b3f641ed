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
        String headline) {

    /** From a row that begins with id, given name, family name and then what the view has, in its order. */
    static DirectoryEntryView of(Object[] row) {
        return new DirectoryEntryView(
                (UUID) row[0],
                (row[1] + " " + row[2]).strip(),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9]);
    }
}
