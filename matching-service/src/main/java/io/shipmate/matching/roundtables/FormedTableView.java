package io.shipmate.matching.roundtables;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A roundtable as whoever runs programmes sees it: who sits there, and who is asked to. */
@Schema(name = "FormedRoundtable")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FormedTableView(
        @Schema(required = true) UUID id,
        @Schema(required = true) RoundtableState state,

        @Schema(description = "What everybody there speaks", examples = "en")
        String language,

        @Schema(description = "Absent while there is none") SeatView facilitator,
        @Schema(required = true) List<SeatView> members) {

    /** Who has a seat. Who was asked and has said no looks like who has not answered. */
    @Schema(name = "RoundtableSeat")
    record SeatView(
            @Schema(required = true) UUID person,
            @Schema(required = true) SeatState state) {

        static SeatView of(Seat seat) {
            return new SeatView(seat.person(), seat.state());
        }
    }

    static FormedTableView of(Roundtable roundtable, List<Seat> seats, Instant now) {
        var held = seats.stream()
                .filter(seat -> seat.isHeld(now) || seat.state() == SeatState.ENDED)
                .toList();
        return new FormedTableView(
                roundtable.id(),
                roundtable.state(),
                roundtable.language(),
                held.stream()
                        .filter(Seat::facilitates)
                        .findFirst()
                        .map(SeatView::of)
                        .orElse(null),
                held.stream()
                        .filter(seat -> !seat.facilitates())
                        .map(SeatView::of)
                        .toList());
    }
}
