package io.shipmate.profile.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a job architecture would change. Those who have left do not count. */
@Schema(
        name = "TriedArchitecture",
        requiredProperties = {
            "people",
            "moved",
            "otherFamily",
            "otherLevel",
            "otherRank",
            "without",
            "withoutToday",
            "moves"
        })
record TriedArchitectureView(
        @Schema(description = "How many people there are", examples = "1200")
        long people,

        @Schema(description = "How many would stand elsewhere", examples = "214")
        long moved,

        @Schema(description = "How many would be in another family", examples = "200")
        long otherFamily,

        @Schema(description = "How many would have another level", examples = "14")
        long otherLevel,

        @Schema(description = "How many would stand on another rung", examples = "14")
        long otherRank,

        @Schema(description = "How many would lack a place") WithoutView without,

        @Schema(description = "How many lack one as people are placed today")
        WithoutView withoutToday,

        @Schema(description = "The moves of the most people, 50 at the most")
        List<MoveView> moves) {

    /** How many people lack a place. */
    @Schema(
            name = "WithoutPlace",
            requiredProperties = {"family", "level"})
    record WithoutView(
            @Schema(description = "In no family of the architecture", examples = "40")
            long family,

            @Schema(description = "On no rung of it", examples = "12")
            long level) {}

    /** People of whom the same is said and who would move to the same place. */
    @Schema(
            name = "JobMove",
            requiredProperties = {"people", "from", "to"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MoveView(
            @Schema(examples = "Senior Software Engineer") String title,

            @Schema(description = "What a source states") String statedFamily,

            @Schema(description = "What a source states") String statedLevel,

            long people,
            PlaceView from,
            PlaceView to) {}

    /** A place; what is not known is absent. */
    @Schema(name = "JobPlace")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlaceView(
            @Schema(examples = "engineering") String family,
            @Schema(examples = "IC4") String level,
            @Schema(examples = "4") Integer rank) {

        static PlaceView of(JobPlace place) {
            return new PlaceView(place.jobFamily(), place.level(), place.levelRank());
        }
    }
}
