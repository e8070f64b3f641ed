package io.shipmate.matching.rounds;

import io.shipmate.kit.streams.StreamTicket;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ticket for one stream. */
@Schema(name = "StreamTicket")
record StreamTicketView(
        @Schema(
                required = true,
                description = "To be sent as `ticket` when the stream is opened",
                examples = "mX0cKp6vQ2m1d1cJt1Jx0m4cFq0oKcVgY7p8C1oV9sE")
        String ticket,

        @Schema(
                required = true,
                description = "Opens nothing from then on, used or not",
                examples = "2026-05-04T09:30:30Z")
        Instant expiresAt) {

    static StreamTicketView of(StreamTicket ticket) {
        return new StreamTicketView(ticket.ticket(), ticket.expiresAt());
    }
}
