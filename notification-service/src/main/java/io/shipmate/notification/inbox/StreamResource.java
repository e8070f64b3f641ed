package io.shipmate.notification.inbox;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
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
import org.jboss.resteasy.reactive.RestQuery;

/** The live inbox. Open to all at the door, because a ticket may come instead of a token; nobody gets in without either. */
@Path("/api/notification/v1/me/inbox/stream")
@PermitAll
@SecurityRequirement(name = "bearer")
@Tag(name = "Inbox")
class StreamResource {

    private final AdmittingToStreams admitting;
    private final FollowingTheInbox following;
    private final ReadingTheInbox reading;
    private final InboxStreams streams;
    private final SecurityIdentity identity;
    private final Caller caller;

    StreamResource(
            AdmittingToStreams admitting,
            FollowingTheInbox following,
            ReadingTheInbox reading,
            InboxStreams streams,
            SecurityIdentity identity,
            Caller caller) {
        this.admitting = admitting;
        this.following = following;
        this.reading = reading;
        this.streams = streams;
        this.identity = identity;
        this.caller = caller;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followMyInbox",
            summary = "What I am told, live",
            description =
                    "Server-sent events: `event: item` with an inbox item as JSON; the event's id is the item's. Comments "
                            + "are heart-beats. With Last-Event-ID (or `lastEventId`, where no header can be sent) it goes on behind "
                            + "that item, without loss or repetition; otherwise, or if that item is not known, it begins with what "
                            + "comes next. Takes a bearer token, or `ticket` from `POST /me/stream-tickets`, and ends when the token "
                            + "does: fetch a new one and resume. A person has at most 8 streams; one more ends the oldest.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "one item and a heart-beat", value = Examples.STREAM)))
    @APIResponse(
            responseCode = "401",
            description = "`stream-ticket-invalid`: the ticket was used, is too old or never was one")
    public Multi<OutboundSseEvent> follow(
            @RestQuery @Parameter(description = "A ticket, instead of a token") String ticket,
            @RestQuery @Parameter(description = "The last event received, where no header can be sent")
                    String lastEventId,
            @RestHeader("Last-Event-ID") @Parameter(description = "The last event received") String lastEvent,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
                    @Parameter(description = Examples.ACCEPT_LANGUAGE, schema = @Schema(type = SchemaType.STRING))
                    String language,
            @Context Sse sse) {
        var pass = ticket == null ? admitting.pass(member()) : admitting.redeem(ticket);
        var position = following.positionOf(pass.person(), id(lastEvent).or(() -> id(lastEventId)));
        return streams.open(pass, position, reading.language(pass.person(), language))
                .map(message -> event(message, sse));
    }

    private Caller member() {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (!caller.has(Roles.MEMBER) && !caller.has(Roles.ALUMNUS)) {
            throw new ForbiddenException();
        }
        return caller;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static OutboundSseEvent event(StreamMessage message, Sse sse) {
        return switch (message) {
            case StreamMessage.Told told ->
                sse.newEventBuilder()
                        .id(told.item().id().toString())
                        .name("item")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(told.item())
                        .build();
            case StreamMessage.HeartBeat _ ->
                sse.newEventBuilder().comment("still here").build();
        };
    }
}
