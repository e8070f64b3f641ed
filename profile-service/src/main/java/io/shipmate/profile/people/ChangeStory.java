package io.shipmate.profile.people;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JSON merge patch of the story: what is absent stays, null takes away. */
@Schema(name = "ChangeStory", description = "JSON merge patch: what is absent stays, `null` takes away")
record ChangeStory(
        @Size(max = 120) @Schema(nullable = true, examples = "Platform engineer, new to leading")
        String headline,

        @Size(max = 4000) @Schema(nullable = true, examples = "I moved from support to engineering.")
        String about,

        @Size(max = 40) @Schema(nullable = true, examples = "she/her")
        String pronouns,

        @Size(max = 500)
        @Pattern(regexp = "https://[^\\s\"<>]+", message = "must be an https address")
        @Schema(nullable = true, examples = "https://pictures.example.com/anna.png")
        String avatar) {}
