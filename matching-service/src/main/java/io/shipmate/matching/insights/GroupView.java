package io.shipmate.matching.insights;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a month was like for one group. */
@Schema(
        name = "InsightGroup",
        requiredProperties = {"cut", "key", "figures"})
record GroupView(
        @Schema(
                implementation = String.class,
                enumeration = {"UNIT", "JOB_FAMILY", "LEVEL", "LOCATION", "PROGRAMME"},
                examples = "UNIT")
        Cut cut,

        @Schema(
                description =
                        "The unit, job family, level or location, as the HR system names it, or the programme's id",
                examples = "Research")
        String key,

        FiguresView figures) {

    static GroupView of(ClosedMonths.OfGroup group) {
        return new GroupView(group.group().cut(), group.group().key(), FiguresView.of(group.figures()));
    }
}
