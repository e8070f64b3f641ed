package io.shipmate.profile.jobs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One rung of the ladder.
 *
 * @param names what levels of this height are called
 */
@Schema(name = "JobLevel")
record JobLevel(
        @NotNull
        @Size(min = 1, max = 8)
        @Schema(description = "What levels of this height are called", examples = "[\"IC5\",\"M1\"]")
        List<@NotBlank @Size(max = 40) String> names) {

    JobLevel tidied() {
        return new JobLevel(names.stream().map(String::strip).toList());
    }
}
