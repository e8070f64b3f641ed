package io.shipmate.session.notes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.concurrency.Tagged;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller's own note of a session. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = Examples.MINE)
record PrivateNoteView(
        @Schema(required = true) UUID session,

        @Schema(required = true, description = "Empty when nothing has been written")
        String words,

        @Schema(description = "When it was last written; absent when nothing has been")
        Instant changedAt)
        implements Tagged {}
