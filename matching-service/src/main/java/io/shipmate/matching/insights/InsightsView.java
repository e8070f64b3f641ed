package io.shipmate.matching.insights;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.paging.Paged;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Months, the newest first.
 *
 * @param why why there are none; null when there are some
 */
@Schema(
        name = "Insights",
        requiredProperties = {"items", "nextOn"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record InsightsView(
        @Schema(description = "The newest month first") List<InsightMonthView> items,

        @Schema(description = "Cursor of the next page, to be sent as `after`; absent on the last page")
        String next,

        @Schema(
                description =
                        "Why there is none; absent when there is one. NOT_YET: no month has ended since the system began to look")
        Why why,

        @Schema(
                description = "The day on which the present month is over (UTC); it is told of soon after that",
                examples = "2026-04-01")
        LocalDate nextOn)
        implements Paged {

    /** Why there are no months. */
    @Schema(name = "InsightsWhy")
    enum Why {
        NOT_YET
    }
}
