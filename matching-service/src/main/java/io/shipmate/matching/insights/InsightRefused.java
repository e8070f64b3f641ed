package io.shipmate.matching.insights;

import io.shipmate.kit.problem.Refusal;

/** Why a month cannot be looked at. */
abstract sealed class InsightRefused extends Refusal {

    /** It is not over, or lies before the system began to look. */
    static final class NotClosed extends InsightRefused {}
}
