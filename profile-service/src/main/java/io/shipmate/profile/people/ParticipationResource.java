package io.shipmate.profile.people;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.shipmate.profile.participation.ChangeParticipation;
import io.shipmate.profile.participation.SetWorkingHours;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/profile/v1/me")
@Tag(name = "Me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@APIResponse(
        responseCode = "200",
        description = "The whole profile as it is now",
        content =
                @Content(
                        schema = @Schema(implementation = MeView.class),
                        examples = @ExampleObject(name = "member", value = Examples.MEMBER)))
class ParticipationResource {

    private final TakingPart takingPart;
    private final Caller caller;

    ParticipationResource(TakingPart takingPart, Caller caller) {
        this.takingPart = takingPart;
        this.caller = caller;
    }

    @PUT
    @Path("/participation")
    @Operation(
            operationId = "changeMyParticipation",
            summary = "Take part, pause until a day, or stop",
            description =
                    "Takes effect at once: who is OUT or PAUSED is found and suggested by nobody. A pause ends by itself on its day in one's own zone. Circles one has go on.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "join", value = Examples.JOIN),
                                @ExampleObject(name = "pause", value = Examples.PAUSE)
                            }))
    @APIResponse(responseCode = "409", description = "`not-taking-part`: who is OUT has nothing to pause")
    @APIResponse(responseCode = "422", description = "`house-norms-not-accepted`: taking part needs them, once")
    public MeView participate(@Valid @NotNull ChangeParticipation request) {
        return takingPart.participate(caller.person(), request);
    }

    @PUT
    @Path("/working-hours")
    @Operation(
            operationId = "setMyWorkingHours",
            summary = "Say when one can be met",
            description = "Replaces them. Local times of a zone, so they stay right when clocks change.")
    @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "hours", value = Examples.HOURS)))
    public MeView keepHours(@Valid @NotNull SetWorkingHours request) {
        return takingPart.keepHours(caller.person(), request);
    }
}
