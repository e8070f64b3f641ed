package io.shipmate.matching.rounds;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.streams.StreamPass;
import io.shipmate.kit.streams.StreamTickets;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A round's progress, live. Open to all at the door, because a ticket may come instead of a token; nobody gets in without either. */
@Path(RoundResource.PATH + "/{id}/progress")
@PermitAll
@SecurityRequirement(name = "bearer")
@Tag(name = "Rounds")
class RoundStreamResource {

    private static final String STREAM_EXAMPLE = """
            event: progress
            id: 3
            data: {"state":"RUNNING","step":"COMPARING","percent":20}

            event: progress
            id: 7
            data: {"state":"PREVIEW","step":"DONE","percent":100}
            """;

    private final Planning planning;
    private final RoundProgress progress;
    private final StreamTickets tickets;
    private final SecurityIdentity identity;
    private final Caller caller;

    RoundStreamResource(
            Planning planning,
            RoundProgress progress,
            StreamTickets tickets,
            SecurityIdentity identity,
            Caller caller) {
        this.planning = planning;
        this.progress = progress;
        this.tickets = tickets;
        this.identity = identity;
        this.caller = caller;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followRound",
            summary = "How far a round is, live",
            description =
                    "Server-sent events: `event: progress`, its id the change that it is about. Comments are heart-beats. With Last-Event-ID (or `lastEventId`, where no header"
                            + " can be sent) it goes on behind that change. Takes a programme-manager's bearer token, or `ticket` from `POST /me/stream-tickets`, and ends when the"
                            + " round is worked out, or with the token.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "two steps", value = STREAM_EXAMPLE)))
    @APIResponse(
            responseCode = "401",
            description = "`stream-ticket-invalid`: the ticket was used, is too old or never was one")
    @APIResponse(responseCode = "404", description = "`round-unknown`: the programme has no such round")
    public Multi<OutboundSseEvent> follow(
            @RestPath UUID programme,
            @RestPath UUID id,
            @RestQuery @Parameter(description = "A ticket, instead of a token") String ticket,
            @RestQuery @Parameter(description = "The last event received, where no header can be sent")
                    String lastEventId,
            @RestHeader("Last-Event-ID") @Parameter(description = "The last event received") String lastEvent,
            @Context Sse sse) {
        var pass = ticket == null ? managersPass() : tickets.redeem(ticket);
        planning.requireKnown(programme, id);
        return progress.follow(programme, id, change(lastEvent == null ? lastEventId : lastEvent), pass.until())
                .map(message -> event(message, sse));
    }

    private StreamPass managersPass() {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (!caller.has(Roles.PROGRAMME_MANAGER)) {
            throw new ForbiddenException();
        }
        return tickets.pass(caller, caller.knownPerson());
    }

    private static long change(String lastEvent) {
        try {
            return lastEvent == null ? 0 : Long.parseLong(lastEvent);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static OutboundSseEvent event(RoundProgress.Message message, Sse sse) {
        return switch (message) {
            case RoundProgress.Message.Further further ->
                sse.newEventBuilder()
                        .id(Long.toString(further.change()))
                        .name("progress")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(further.progress())
                        .build();
            case RoundProgress.Message.HeartBeat _ ->
                sse.newEventBuilder().comment("still here").build();
        };
    }
}
