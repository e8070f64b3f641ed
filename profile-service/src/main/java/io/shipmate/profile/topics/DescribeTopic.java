package io.shipmate.profile.topics;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a topic is called and what it belongs to. */
@Schema(name = "DescribeTopic")
record DescribeTopic(
        @NotNull @Valid Labels labels,

        @Size(max = 100) @Schema(description = "Other names under which it is found, in any language")
        List<@NotBlank @Size(max = 80) String> synonyms,

        @Schema(description = "The wider topic; absent at the top")
        UUID parent) {

    /** Its name in each language. */
    @Schema(name = "DescribeTopicLabels")
    record Labels(
            @NotBlank @Size(max = 80) @Schema(examples = "Giving feedback")
            String en,

            @NotBlank @Size(max = 80) @Schema(examples = "Feedback geben")
            String de) {}

    TopicLabels tidyLabels() {
        return new TopicLabels(labels.en().strip(), labels.de().strip());
    }

    List<String> tidySynonyms() {
        return synonyms == null
                ? List.of()
                : synonyms.stream().map(String::strip).distinct().toList();
    }
}
