package io.shipmate.matching.suggestions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The best suggestions.
 *
 * @param why why there are none; null when there are some
 */
@Schema(name = "Suggestions")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuggestionsView(
        @Schema(required = true, description = "The best first")
        List<SuggestionView> items,

        @Schema(
                description =
                        "Why there are none; absent when there are. NOT_TAKING_PART, ON_A_BREAK, NOT_OPEN_TO_PARTNERSHIPS and NO_ROOM"
                                + " speak of you; NOBODY_YET: nobody in the pool would gain as much from you as you from them")
        Why why) {

    /** Why a list is empty. */
    public enum Why {
        NOT_TAKING_PART,
        ON_A_BREAK,
        NOT_OPEN_TO_PARTNERSHIPS,
        NO_ROOM,
        NOBODY_YET
    }

    static SuggestionsView none(Why why) {
        return new SuggestionsView(List.of(), why);
    }
}
