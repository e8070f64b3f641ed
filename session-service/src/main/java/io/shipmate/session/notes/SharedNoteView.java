package io.shipmate.session.notes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.concurrency.Tagged;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shared note as somebody in the circle sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = Examples.SHARED)
record SharedNoteView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID session,
        @Schema(required = true) UUID author,

        @Schema(
                description =
                        "Absent for those who have not signed the current agreement: they see that there is a note; absent "
                                + "for all when it cannot be opened any more")
        String words,

        @Schema(required = true) Instant writtenAt,
        @Schema(required = true) Instant changedAt)
        implements Tagged {}
