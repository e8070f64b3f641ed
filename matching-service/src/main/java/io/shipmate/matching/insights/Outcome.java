package io.shipmate.matching.insights;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has come of a month. */
@Schema(name = "InsightOutcome")
enum Outcome {
    TOLD,
    /** Fewer than five took part. */
    TOO_FEW,
    /** Nobody looked in time: the system was at rest, or did not keep up. */
    MISSED
}
