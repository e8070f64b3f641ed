package io.shipmate.profile.topics;

import jakarta.validation.Valid;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a proposed word becomes: another name of a topic that is there, or a new topic. */
@Schema(name = "AcceptWord", description = "Either `topic` or `describe`")
record AcceptWord(
        @Schema(description = "The topic that gets the word as a synonym")
        UUID topic,

        @Valid @Schema(description = "The new topic") DescribeTopic describe) {}
