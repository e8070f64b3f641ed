package io.shipmate.matching.suggestions;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody is suggested, in words and as data. */
@Schema(name = "Reason", description = "Why somebody is suggested, in words and as data")
public record ReasonView(
        @Schema(required = true) Kind kind,

        @Schema(required = true, description = "What was compared; it does not change with the language")
        Code code,

        @Schema(
                required = true,
                examples = "They can help with Leading a team for the first time, which you are looking for.")
        String text,

        @Schema(
                required = true,
                description = "The topics and experiences that the sentence names; empty where it names none")
        List<EvidenceView> evidence) {

    /** Whose reason it is. */
    public enum Kind {
        SAME_BOAT,
        YOUR_GAIN,
        THEIR_GAIN
    }

    /** What was compared. */
    public enum Code {
        LEVEL,
        ROLE,
        CHALLENGES,
        STAGE,
        GAIN,
        NOVELTY,
        NETWORK
    }
}
