package io.shipmate.profile.jobs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A kind of work that people have in common.
 *
 * @param key for programs
 * @param labels for people, by language
 */
@Schema(name = "JobFamily")
record JobFamily(
        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 40) @Schema(examples = "engineering")
        String key,

        @NotNull
        @Size(min = 1, max = 5)
        @Schema(
                description = "Its names by language; a source may state a family by its key or by any of these",
                examples = "{\"en\":\"Engineering\",\"de\":\"Technik\"}")
        Map<@Pattern(regexp = "[a-z]{2,3}") String, @NotBlank @Size(max = 60) String> labels) {

    JobFamily tidied() {
        var tidied = new TreeMap<String, String>();
        labels.forEach((language, label) -> tidied.put(language, label.strip()));
        return new JobFamily(key, tidied);
    }
}
