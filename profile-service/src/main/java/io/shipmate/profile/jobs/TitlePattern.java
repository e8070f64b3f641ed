package io.shipmate.profile.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a title means. Words and phrases, no regular expressions: a title of any length is read in one pass.
 *
 * @param all phrases that must all be in the title
 * @param none phrases of which none may be
 * @param family key of the family that it means, or null
 * @param level name of the level that it means, or null
 */
@Schema(
        name = "TitlePattern",
        requiredProperties = {"all"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record TitlePattern(
        @NotNull
        @Size(min = 1, max = 5)
        @Schema(
                description =
                        "Phrases that must all be in the title: whole words one after the other, in upper or lower case,"
                                + " with or without accents. A star begins or ends a word that may go on",
                examples = "[\"software engineer*\"]")
        List<@NotBlank @Size(max = 60) String> all,

        @Size(max = 5) @Schema(description = "Phrases of which none may be in it", examples = "[\"manager\"]")
        List<@NotBlank @Size(max = 60) String> none,

        @Size(max = 40) @Schema(description = "Key of the family that such a title means", examples = "engineering")
        String family,

        @Size(max = 40) @Schema(description = "Name of the level that such a title means", examples = "IC4")
        String level) {

    TitlePattern tidied() {
        return new TitlePattern(
                all.stream().map(String::strip).toList(),
                none == null || none.isEmpty()
                        ? null
                        : none.stream().map(String::strip).toList(),
                family,
                level == null ? null : level.strip());
    }

    List<String> exceptions() {
        return none == null ? List.of() : none;
    }
}
