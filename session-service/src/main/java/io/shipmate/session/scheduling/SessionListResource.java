package io.shipmate.session.scheduling;

import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/session/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
@Tag(name = "Sessions")
class SessionListResource {

    private final LookingAhead looking;
    private final Proposing proposing;
    private final Concluding concluding;

    SessionListResource(LookingAhead looking, Proposing proposing, Concluding concluding) {
        this.looking = looking;
        this.proposing = proposing;
        this.concluding = concluding;
    }

    @GET
    @Path("/me/sessions")
    @Operation(
            operationId = "listMySessions",
            summary = "The sessions of all my circles, the earliest first",
            description =
                    "Each at its start, or at its first slot's while nothing is planned. Cancelled ones stay in the list.")
    @APIResponse(responseCode = "200", description = "A page of sessions")
    public Page<SessionView> mine(
            @RestQuery
                    @Parameter(
                            description = "The first instant to look at",
                            schema = @Schema(implementation = String.class, format = "date-time"))
                    String from,
            @RestQuery
                    @Parameter(
                            description = "The instant to look until, itself excluded",
                            schema = @Schema(implementation = String.class, format = "date-time"))
                    String to,
            @BeanParam PageRequest page) {
        return looking.mine(Window.of(from, to), page);
    }

    @GET
    @Path("/circles/{circle}/sessions")
    @Operation(
            operationId = "listSessionsOfCircle",
            summary = "The sessions of one circle, the latest first",
            description = "All that ever were, whatever became of them.")
    @APIResponse(responseCode = "200", description = "A page of sessions")
    @APIResponse(responseCode = "404", description = "`not-found`: there is no such circle, or you are not in it")
    public Page<SessionView> ofCircle(@RestPath UUID circle, @BeanParam PageRequest page) {
        return looking.ofCircle(circle, page);
    }

    @POST
    @Path("/circles/{circle}/sessions")
    @Operation(
            operationId = "proposeSession",
            summary = "Propose times for a session",
            description =
                    "One to five slots of 10 to 240 minutes, within a year, not overlapping. Give each as an instant or as "
                            + "local time in `zone`; both are kept. Proposing is a yes to each of them, but holds none of the "
                            + "caller's time until one becomes the plan. Possible before the agreement is signed, though without "
                            + "`title` and `agenda`, which are shared words.")
    @APIResponseSchema(value = SessionView.class, responseCode = "201", responseDescription = "The proposed session")
    @APIResponse(responseCode = "404", description = "`not-found`: there is no such circle, or you are not in it")
    @APIResponse(
            responseCode = "409",
            description =
                    "`circle-paused`, `circle-ended`: nothing new begins; `you-are-busy-then`: you have promised one of these "
                            + "times, `slots` says which (from 1); `agreement-not-signed`: no words yet, `missing` says whose "
                            + "signatures are")
    public RestResponse<SessionView> propose(@RestPath UUID circle, @Valid @NotNull ProposeSession request) {
        return created(proposing.propose(circle, request));
    }

    @POST
    @Path("/circles/{circle}/talks")
    @Operation(
            operationId = "logTalk",
            summary = "\"We talked\"",
            description =
                    "One tap: an empty object is enough. It makes a held session, for talks that nobody had planned.")
    @APIResponseSchema(value = SessionView.class, responseCode = "201", responseDescription = "The held session")
    @APIResponse(responseCode = "404", description = "`not-found`: there is no such circle, or you are not in it")
    @APIResponse(responseCode = "409", description = "`circle-paused`, `circle-ended`: nothing new begins")
    public RestResponse<SessionView> talked(@RestPath UUID circle, @Valid @NotNull LogTalk request) {
        return created(concluding.talked(circle, request));
    }

    private static RestResponse<SessionView> created(SessionView session) {
        return RestResponse.ResponseBuilder.<SessionView>created(URI.create("/api/session/v1/sessions/" + session.id()))
                .entity(session)
                .build();
    }
}
