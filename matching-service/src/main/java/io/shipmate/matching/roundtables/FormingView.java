package io.shipmate.matching.roundtables;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.concurrency.Tagged;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A forming as whoever runs programmes sees it. */
@Schema(name = "RoundtableForming", description = "One go at making roundtables")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FormingView(
        @Schema(required = true, examples = "01990a3e-7d11-7c3a-9d7e-1f2a3b4c5d6e")
        UUID id,

        @Schema(required = true, examples = "Spring roundtables")
        String name,

        @Schema(required = true) FormingState state,

        @Schema(required = true, description = "How much of the work is done, in percent", examples = "100")
        int progress,

        @Schema(required = true) FormRoundtables.TableSize size,

        @Schema(description = "The forming whose people are mixed anew; it ends when this one is opened")
        UUID rotates,

        @Schema(description = "What came of it; absent while it is worked out")
        Preview preview,

        @Schema(required = true) Instant madeAt,
        @Schema(description = "When seats were offered") Instant openedAt,
        @Schema(description = "When it ended") Instant endedAt)
        implements Tagged {

    /** Figures of what came of it. */
    @Schema(name = "RoundtablePreview")
    record Preview(
            @Schema(
                    required = true,
                    description = "Who takes part, is open to roundtables and has no seat",
                    examples = "96")
            int people,

            @Schema(required = true, examples = "12") int roundtables,
            @Schema(required = true, examples = "2") int leftOut,

            @Schema(required = true, description = "For how many nobody was found who may lead them", examples = "1")
            int withoutFacilitator,

            @Schema(
                    required = true,
                    description =
                            "How different, and yet with something in common, the tables are on the whole, in percent",
                    examples = "81")
            int quality,

            @Schema(required = true, description = "The same of the table where it is lowest", examples = "78")
            int lowestQuality) {}

    static FormingView of(Forming forming, Preview preview) {
        return new FormingView(
                forming.id(),
                forming.name(),
                forming.state(),
                forming.progress() / 10,
                FormRoundtables.TableSize.of(forming.sizes()),
                forming.rotates(),
                preview,
                forming.madeAt(),
                forming.openedAt(),
                forming.endedAt());
    }
}
