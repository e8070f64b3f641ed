package io.shipmate.session.overview;

import io.shipmate.session.circles.CircleView;
import io.shipmate.session.scheduling.SessionView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a home screen shows of circles and sessions. */
@Schema(examples = Examples.OVERVIEW)
record OverviewView(
        @Schema(required = true, description = "The newest 20 circles that have not ended")
        List<CircleAhead> circles,

        @Schema(required = true, description = "The next five planned sessions, the earliest first")
        List<SessionView> sessions) {

    /** A circle and what the caller could do in it now. */
    record CircleAhead(
            @Schema(required = true) CircleView circle,

            @Schema(required = true, description = "The most useful first; empty while it is paused")
            List<NextStep> next) {}
}
