package io.shipmate.matching.rounds;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One event of the stream of a round's progress. */
@Schema(name = "RoundProgressEvent", description = "How far a round is; the event's id is the change that it is about")
record RoundProgressView(
        @Schema(required = true) RoundState state,
        @Schema(required = true) Step step,

        @Schema(required = true, description = "Of the whole, 0 to 100", examples = "40")
        int percent) {

    static RoundProgressView of(RoundView round) {
        return new RoundProgressView(
                round.state(), round.progress().step(), round.progress().percent());
    }
}
