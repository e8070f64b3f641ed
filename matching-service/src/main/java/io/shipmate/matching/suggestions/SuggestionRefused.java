package io.shipmate.matching.suggestions;

import io.shipmate.kit.problem.Refusal;

/** Why something cannot be done with a suggestion. */
abstract sealed class SuggestionRefused extends Refusal {

    /** The id is not one of the caller's suggestions. */
    static final class Unknown extends SuggestionRefused {}
}
