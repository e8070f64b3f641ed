package io.shipmate.session.notes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shared note in a list, with the tag that its author needs to change it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = Examples.ENTRY)
record SharedNoteEntry(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID session,
        @Schema(required = true) UUID author,

        @Schema(
                description =
                        "Absent for those who have not signed the current agreement: they see that there is a note; absent "
                                + "for all when it cannot be opened any more")
        String words,

        @Schema(required = true) Instant writtenAt,
        @Schema(required = true) Instant changedAt,

        @Schema(required = true, description = "The ETag of this note, to be sent as If-Match")
        String tag) {

    static SharedNoteEntry of(SharedNoteView note, String tag) {
        return new SharedNoteEntry(
                note.id(), note.session(), note.author(), note.words(), note.writtenAt(), note.changedAt(), tag);
    }
}
