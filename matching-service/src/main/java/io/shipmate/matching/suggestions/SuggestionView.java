package io.shipmate.matching.suggestions;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody whom one would gain from and who would gain in turn. */
@Schema(name = "Suggestion", description = "Somebody you would gain from and who would gain from you")
public record SuggestionView(
        @Schema(
                required = true,
                description = "Yours alone; the same for as long as the person is suggested",
                examples = "kUH3mZf2n0uY5b7T1cQ9wX4e6rA8sD0fGh2jK4lM6nP")
        String id,

        @Schema(
                required = true,
                description = "Who it is; see `POST /people/lookup` of profile-service",
                examples = "0198f1c2-52aa-7b31-a1b4-0c1d2e3f4a5b")
        UUID person,

        @Schema(required = true) Strength strength,

        @Schema(required = true, description = "One of each kind, the most telling there is")
        List<ReasonView> reasons) {

    /** How good it is for both. */
    public enum Strength {
        STRONG,
        GOOD,
        SOME
    }
}
