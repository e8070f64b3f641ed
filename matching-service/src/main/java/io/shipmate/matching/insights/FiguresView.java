package io.shipmate.matching.insights;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of a group. What is absent is not told. */
@Schema(
        name = "InsightFigures",
        description =
                "Numbers of people are rounded to five and stay what they were the month before unless they would be wrong by five or more. A figure is"
                        + " absent where it would tell of too few: where it, or what it leaves out, stands for fewer than eight people (five, if it was"
                        + " told the month before), or where it would give away such a one by subtraction",
        requiredProperties = "people")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FiguresView(
        @Schema(description = "How many took part when the month was over", examples = "240")
        int people,

        @Schema(description = "Coverage: how many of them had a partner then", examples = "165")
        Integer withPartner,

        @Schema(description = "How many of them found their first partner in this month", examples = "15")
        Integer foundPartner,

        @Schema(
                description =
                        "How long half of those had waited at the most, from the day on which they began to take part until there was a yes on both sides")
        Waiting waited,

        @Schema(description = "Of a programme: how many of them had a buddy in it", examples = "60")
        Integer withBuddy,

        @Schema(
                description =
                        "How many stood on nobody's first ten places when the month was over, though they could be suggested",
                examples = "10")
        Integer neverShown,

        @Schema(
                description =
                        "How unevenly people are shown (Gini, in steps of 0.05). 0: all stand on as many lists; towards 1: one of them stands on all. Absent of fewer"
                                + " than 50 who can be suggested",
                examples = "0.25")
        Double exposure,

        @Schema(
                description =
                        "The share of places on their lists held by somebody on whose list they stand in turn, in steps of 0.05. It says how the lists are"
                                + " made, never what anybody answered. Absent of fewer than 50 who can be suggested",
                examples = "0.6")
        Double reciprocity) {

    private static final double HUNDRED = 100;

    static FiguresView of(Figures figures) {
        return new FiguresView(
                figures.people(),
                figures.withPartner(),
                figures.foundPartner(),
                figures.waited(),
                figures.withBuddy(),
                figures.neverShown(),
                share(figures.exposure()),
                share(figures.reciprocity()));
    }

    private static Double share(Integer hundredths) {
        return hundredths == null ? null : Double.valueOf(hundredths / HUNDRED);
    }
}
