package io.shipmate.matching.rounds;

import io.shipmate.kit.idempotency.NaturallyIdempotent;
import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.streams.StreamTickets;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/matching/v1/me/stream-tickets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PROGRAMME_MANAGER)
@Tag(name = "Rounds")
class StreamTicketResource {

    private static final String EXAMPLE = """
            {"ticket":"mX0cKp6vQ2m1d1cJt1Jx0m4cFq0oKcVgY7p8C1oV9sE","expiresAt":"2026-05-04T09:30:30Z"}""";

    private final StreamTickets tickets;
    private final Caller caller;

    StreamTicketResource(StreamTickets tickets, Caller caller) {
        this.tickets = tickets;
        this.caller = caller;
    }

    @POST
    @NaturallyIdempotent(
            "a ticket lives for half a minute; a second one harms nobody, and an answer that is kept would keep it")
    @Operation(
            operationId = "issueStreamTicket",
            summary = "A ticket for the stream of a round",
            description =
                    "For browsers' EventSource, which cannot send a token: opens the progress of one round once, within 30 seconds. The stream ends when the token that asked for"
                            + " the ticket does.")
    @APIResponse(
            responseCode = "201",
            description = "The ticket",
            content =
                    @Content(
                            schema = @Schema(implementation = StreamTicketView.class),
                            examples = @ExampleObject(name = "ticket", value = EXAMPLE)))
    public RestResponse<StreamTicketView> issue() {
        var ticket = tickets.issue(tickets.pass(caller, caller.knownPerson()));
        return RestResponse.status(RestResponse.Status.CREATED, StreamTicketView.of(ticket));
    }
}
