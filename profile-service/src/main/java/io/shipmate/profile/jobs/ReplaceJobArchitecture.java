package io.shipmate.profile.jobs;

import io.shipmate.kit.problem.Invalid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Say anew what the company's families and levels are, and what titles mean. */
@Schema(name = "ReplaceJobArchitecture")
record ReplaceJobArchitecture(
        @NotNull @Size(max = 150) @Schema(description = "In the order in which they are to be shown")
        List<@NotNull @Valid JobFamily> families,

        @NotNull @Size(max = 1500) @Schema(description = "Which families are close to each other, each pair once")
        List<@NotNull @Valid Kinship> kinships,

        @NotNull @Size(min = 1, max = 40) @Schema(description = "The ladder, lowest first")
        List<@NotNull @Valid JobLevel> levels,

        @NotNull
        @Size(max = 1000)
        @Schema(
                description = "What titles mean, where no source states family or level. Tried in this order: the first"
                        + " that fits and names a family gives the family, the first that names a level the level")
        List<@NotNull @Valid TitlePattern> patterns) {

    /** @throws Invalid naming every place where it contradicts itself */
    Architecture requireSound() {
        var architecture = new Architecture(
                families.stream().map(JobFamily::tidied).toList(),
                kinships.stream().map(Kinship::inOrder).toList(),
                levels.stream().map(JobLevel::tidied).toList(),
                patterns.stream().map(TitlePattern::tidied).toList());
        var contradictions = new Contradictions(architecture).found();
        if (!contradictions.isEmpty()) {
            throw Invalid.at(contradictions);
        }
        return architecture;
    }
}
