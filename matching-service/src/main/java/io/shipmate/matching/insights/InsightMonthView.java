package io.shipmate.matching.insights;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.concurrency.Tagged;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one month was like for the whole company. */
@Schema(requiredProperties = {"month", "outcome"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record InsightMonthView(
        @Schema(
                implementation = String.class,
                pattern = InsightMonthView.PATTERN,
                description = "A month of UTC that is over",
                examples = "2026-02")
        YearMonth month,

        @Schema(
                description =
                        "TOLD; TOO_FEW: fewer than five people took part; MISSED: the system was at rest when it should have looked, and does not guess")
        Outcome outcome,

        @Schema(description = "Of the whole company; absent unless they are told")
        FiguresView company)
        implements Tagged {

    static final String PATTERN = "^\\d{4}-(0[1-9]|1[0-2])$";

    static InsightMonthView of(ClosedMonths.Closed closed) {
        return new InsightMonthView(
                closed.month(), closed.outcome(), closed.company() == null ? null : FiguresView.of(closed.company()));
    }
}
