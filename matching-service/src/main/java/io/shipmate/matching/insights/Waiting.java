package io.shipmate.matching.insights;

import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long, in the steps in which it is told. */
@Schema(name = "InsightWaiting")
enum Waiting {
    UP_TO_ONE_WEEK(7),
    UP_TO_TWO_WEEKS(14),
    UP_TO_FOUR_WEEKS(28),
    UP_TO_EIGHT_WEEKS(56),
    LONGER(Integer.MAX_VALUE);

    private final int days;

    Waiting(int days) {
        this.days = days;
    }

    static Waiting of(Duration waited) {
        for (var step : values()) {
            if (waited.compareTo(Duration.ofDays(step.days)) <= 0) {
                return step;
            }
        }
        return LONGER;
    }
}
