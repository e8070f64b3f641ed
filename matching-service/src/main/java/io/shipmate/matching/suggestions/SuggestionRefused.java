package io.shipmate.matching.suggestions;

import io.shipmate.kit.problem.Refusal;

/** Why something cannot be done with suggestions. */
abstract sealed class SuggestionRefused extends Refusal {

    /** The id is not one of the caller's suggestions. */
    static final class Unknown extends SuggestionRefused {}

    /** This replica has only just started, and does not know yet who does not want to meet whom. */
    static final class NotYet extends SuggestionRefused {}
}
