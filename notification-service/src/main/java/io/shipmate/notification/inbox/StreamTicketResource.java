package io.shipmate.notification.inbox;

import io.shipmate.kit.idempotency.NaturallyIdempotent;
import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/notification/v1/me/stream-tickets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
@Tag(name = "Inbox")
class StreamTicketResource {

    private static final String STREAM = "/api/notification/v1/me/inbox/stream?ticket=";

    private final AdmittingToStreams admitting;
    private final Caller caller;

    StreamTicketResource(AdmittingToStreams admitting, Caller caller) {
        this.admitting = admitting;
        this.caller = caller;
    }

    @POST
    @NaturallyIdempotent(
            "a ticket lives for half a minute; a second one harms nobody, and an answer that is kept would keep it")
    @Operation(
            operationId = "issueStreamTicket",
            summary = "A ticket for my stream",
            description =
                    "For browsers' EventSource, which cannot send a token: opens my stream once, within 30 seconds. The "
                            + "stream ends when the token that asked for the ticket does.")
    @APIResponse(
            responseCode = "201",
            description = "The ticket; Location is the address of the stream with it",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = StreamTicketView.class),
                            examples = @ExampleObject(name = "ticket", value = Examples.TICKET)))
    public RestResponse<StreamTicketView> issue() {
        var ticket = admitting.issue(caller);
        return RestResponse.ResponseBuilder.<StreamTicketView>created(URI.create(STREAM + ticket.ticket()))
                .entity(ticket)
                .build();
    }
}
