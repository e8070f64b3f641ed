package io.shipmate.matching.suggestions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a reason rests on: a topic, or something that one of the two has lived through. */
@Schema(name = "Evidence", description = "What a reason rests on")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceView(
        @Schema(required = true) Kind kind,

        @Schema(
                description = "The catalogue's topic; absent where there is none for it",
                examples = "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b")
        UUID topic,

        @Schema(
                required = true,
                description = "Its name in your language",
                examples = "Leading a team for the first time")
        String label) {

    /** What it is. */
    public enum Kind {
        TOPIC,
        INDUSTRY,
        FUNCTION,
        REGION,
        ROLE,
        LIFE
    }
}
