package io.shipmate.profile.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.concurrency.Tagged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The job architecture. */
@Schema(
        name = "JobArchitecture",
        requiredProperties = {"families", "kinships", "levels"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobArchitectureView(
        List<JobFamily> families,

        @Schema(description = "Which families are close to each other; the order within a pair means nothing")
        List<Kinship> kinships,

        @Schema(description = "The ladder, lowest first") List<JobLevel> levels,

        @Schema(description = "What titles mean; shown to a people-admin only")
        List<TitlePattern> patterns)
        implements Tagged {

    static JobArchitectureView of(Architecture architecture) {
        return new JobArchitectureView(
                architecture.families(), architecture.kinships(), architecture.levels(), architecture.patterns());
    }

    static JobArchitectureView withoutPatterns(Architecture architecture) {
        return new JobArchitectureView(architecture.families(), architecture.kinships(), architecture.levels(), null);
    }
}
