package io.shipmate.matching.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.shipmate.matching.engine.Quality;
import io.shipmate.matching.engine.Strength;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a policy would serve the people who take part now: counts rounded to 5, and nothing of fewer than 5. */
@Schema(
        name = "PolicyQuality",
        requiredProperties = {"looked", "served", "best"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record QualityView(
        @Schema(
                description = "Of how many people the lists were made, each of the others among them",
                examples = "1200")
        int looked,

        @Schema(description = "Coverage: how many of them would have somebody on their list", examples = "1180")
        int served,

        @Schema(description = "How many would find somebody of this strength at the best")
        Best best,

        @Schema(
                description =
                        "The distribution of the best scores on the lists; absent if fewer than 50 people would have a list")
        Scores scores,

        @Schema(description = "How evenly people are shown to others; absent of fewer than 50")
        Exposure exposure,

        @Schema(description = "How different those on the lists are from those who see them; absent of fewer than 50")
        Diversity diversity) {

    private static final int SMALLEST_GROUP = 5;
    private static final int ENOUGH = 50;
    private static final double HUNDREDTHS = 100;

    /** By strength. */
    @Schema(
            name = "PolicyQualityBest",
            requiredProperties = {"STRONG", "GOOD", "SOME"})
    record Best(
            @JsonProperty("STRONG") @Schema(examples = "420")
            int strong,

            @JsonProperty("GOOD") @Schema(examples = "610") int good,
            @JsonProperty("SOME") @Schema(examples = "150") int some) {}

    /** Shares of the greatest score, 0 to 1, in hundredths. */
    @Schema(
            name = "PolicyQualityScores",
            requiredProperties = {"lowestTenth", "median", "highestTenth"})
    record Scores(
            @Schema(description = "One in ten has less", examples = "0.38")
            double lowestTenth,

            @Schema(examples = "0.49") double median,

            @Schema(description = "One in ten has more", examples = "0.61")
            double highestTenth) {}

    /** In hundredths. */
    @Schema(
            name = "PolicyQualityExposure",
            requiredProperties = {"gini", "neverShown"})
    record Exposure(
            @Schema(description = "0: all are shown alike; 1: one person is shown to everybody", examples = "0.41")
            double gini,

            @Schema(description = "How many would stand on nobody's first ten places", examples = "15")
            int neverShown) {}

    /** In hundredths. */
    @Schema(
            name = "PolicyQualityDiversity",
            requiredProperties = {"otherUnit", "otherFamily"})
    record Diversity(
            @Schema(description = "The share of places held by somebody of another unit", examples = "0.93")
            double otherUnit,

            @Schema(description = "The share of places held by somebody of another job family", examples = "0.31")
            double otherFamily) {}

    static QualityView of(Quality quality) {
        var looked = quality.looked();
        var tells = looked >= ENOUGH;
        return new QualityView(
                rounded(looked, looked),
                rounded(quality.served(), looked),
                new Best(of(quality, Strength.STRONG), of(quality, Strength.GOOD), of(quality, Strength.SOME)),
                quality.served() >= ENOUGH ? scores(quality) : null,
                tells ? new Exposure(hundredths(quality.exposure()), rounded(quality.neverShown(), looked)) : null,
                tells && !Double.isNaN(quality.otherUnit()) && !Double.isNaN(quality.otherFamily())
                        ? new Diversity(hundredths(quality.otherUnit()), hundredths(quality.otherFamily()))
                        : null);
    }

    private static int of(Quality quality, Strength strength) {
        return rounded(quality.best().getOrDefault(strength, 0), quality.looked());
    }

    private static Scores scores(Quality quality) {
        var all = quality.scores();
        return new Scores(
                share(all.get(all.size() / 10)),
                share(all.get(all.size() / 2)),
                share(all.get(all.size() - 1 - all.size() / 10)));
    }

    private static double share(int micro) {
        return hundredths(micro / 1_000_000.0);
    }

    private static double hundredths(double share) {
        return Math.round(share * HUNDREDTHS) / HUNDREDTHS;
    }

    /** To the next 5; fewer than 5 are none, and all but fewer than 5 are all. */
    static int rounded(int count, int of) {
        if (count < SMALLEST_GROUP) {
            return 0;
        }
        var told = of - count < SMALLEST_GROUP ? of : count;
        return (told + 2) / SMALLEST_GROUP * SMALLEST_GROUP;
    }
}
