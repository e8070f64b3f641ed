package io.shipmate.matching.roundtables;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says to the seat that is offered to them. */
@Schema(examples = "{\"answer\":\"YES\"}")
record AnswerSeat(
        @NotNull @Schema(description = "YES takes the seat. NO is silent, and may become a yes while the offer stands")
        Answer answer) {

    /** Yes or no. */
    @Schema(name = "SeatAnswer")
    enum Answer {
        YES,
        NO
    }
}
