package io.shipmate.session.scheduling;

import io.shipmate.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/session/v1/sessions/{session}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
@Tag(name = "Sessions", description = "Conversations of a circle: proposed, planned, held, cancelled")
@APIResponse(responseCode = "404", description = "`not-found`: there is no such session, or you are not in its circle")
class SessionResource {

    private final LookingAhead looking;
    private final Answering answering;
    private final Proposing proposing;
    private final Concluding concluding;

    SessionResource(LookingAhead looking, Answering answering, Proposing proposing, Concluding concluding) {
        this.looking = looking;
        this.answering = answering;
        this.proposing = proposing;
        this.concluding = concluding;
    }

    @GET
    @Operation(
            operationId = "getSession",
            summary = "One session",
            description =
                    "Times as instants, besides the zone and the local time that were agreed. Title and agenda are shown "
                            + "to those who have signed the circle's current agreement.")
    @APIResponse(responseCode = "200", description = "The session")
    public SessionView session(@RestPath UUID session) {
        return looking.session(session);
    }

    @POST
    @Path("/slots/{n}/yes")
    @Operation(
            operationId = "sayYesToSlot",
            summary = "Say yes to a slot",
            description =
                    "Holds that time for the caller. When everybody in the circle has said yes to one slot, the session is "
                            + "planned and all other times are free again. Saying it twice changes nothing. One can be refused for "
                            + "one's own calendar only, never for somebody else's.")
    @APIResponse(responseCode = "200", description = "The session as it is now")
    @APIResponse(
            responseCode = "404",
            description =
                    "`not-found`: there is no such session, or you are not in its circle; `slot-unknown`: that slot is not "
                            + "on the table, or no longer")
    @APIResponse(
            responseCode = "409",
            description =
                    "`session-planned`, `session-held`, `session-cancelled`: its `state` is in the way; `slot-is-over`: "
                            + "it has begun already; `you-are-busy-then`: you have promised that time; `circle-paused`, "
                            + "`circle-ended`")
    public SessionView yes(@RestPath UUID session, @RestPath int n) {
        return answering.yes(session, n);
    }

    @DELETE
    @Path("/slots/{n}/yes")
    @Operation(
            operationId = "takeBackYes",
            summary = "Take a yes back",
            description =
                    "Frees that time again. Possible until a slot is the plan; then reschedule or cancel. Nothing happens if "
                            + "there was no yes.")
    @APIResponse(responseCode = "200", description = "The session as it is now")
    @APIResponse(
            responseCode = "404",
            description =
                    "`not-found`: there is no such session, or you are not in its circle; `slot-unknown`: that slot is not "
                            + "on the table, or no longer")
    @APIResponse(
            responseCode = "409",
            description = "`session-planned`, `session-held`, `session-cancelled`: its `state` is in the way")
    public SessionView takeBack(@RestPath UUID session, @RestPath int n) {
        return answering.takeBack(session, n);
    }

    @POST
    @Path("/reschedule")
    @Operation(
            operationId = "rescheduleSession",
            summary = "Put other slots on the table",
            description =
                    "What was planned or proposed before is off, and every time that was held for it is free. Slots get new "
                            + "numbers. Once a slot is agreed, calendars see the same session moved (same uid, higher sequence).")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the session that was read",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "The session as it is now")
    @APIResponse(
            responseCode = "409",
            description =
                    "`session-held`, `session-cancelled`: its `state` is in the way; `you-are-busy-then`: you have promised "
                            + "one of these times, `slots` says which; `circle-paused`, `circle-ended`")
    @APIResponse(responseCode = "412", description = "`precondition-failed`: it has changed since it was read")
    @APIResponse(responseCode = "428", description = "`precondition-required`: no If-Match")
    public SessionView reschedule(@RestPath UUID session, @Valid @NotNull RescheduleSession request) {
        return proposing.reschedule(session, request);
    }

    @POST
    @Path("/cancel")
    @Operation(
            operationId = "cancelSession",
            summary = "Call a session off",
            description =
                    "Anybody in the circle may, without a reason. Every time that was held for it is free. It is for good; "
                            + "propose a new one instead of taking it back.")
    @APIResponse(responseCode = "200", description = "The session as it is now")
    @APIResponse(responseCode = "409", description = "`session-held`, `session-cancelled`: its `state` is in the way")
    public SessionView cancel(@RestPath UUID session) {
        return concluding.cancel(session);
    }

    @POST
    @Path("/held")
    @Operation(
            operationId = "markSessionHeld",
            summary = "Say that a session took place",
            description =
                    "From its beginning on, by anybody in the circle. Nothing happens to those that nobody says it of.")
    @APIResponse(responseCode = "200", description = "The session as it is now")
    @APIResponse(
            responseCode = "409",
            description = "`session-proposed`, `session-held`, `session-cancelled`: its `state` is in the way; "
                    + "`session-not-begun`: it begins at `start`")
    public SessionView held(@RestPath UUID session) {
        return concluding.held(session);
    }
}
