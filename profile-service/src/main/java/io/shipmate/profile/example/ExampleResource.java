package io.shipmate.profile.example;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
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

@Path("/api/profile/v1/me/example")
@Tag(name = "Me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
class ExampleResource {

    private static final String HAS_PEER = "{\"hasPeer\":true}";

    private final LeadingByExample leading;
    private final Caller caller;

    ExampleResource(LeadingByExample leading, Caller caller) {
        this.leading = leading;
        this.caller = caller;
    }

    @PUT
    @Operation(
            operationId = "showMyExample",
            summary = "Show that one has a peer, never who",
            description =
                    "Off by default. Turns itself off when it is no longer true, at a random moment within a day: two who"
                            + " stopped at the same one would be known to have been partners. A new partnership does not"
                            + " turn it on.")
    @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "show", value = HAS_PEER)))
    @APIResponse(
            responseCode = "200",
            description = "What others see of it now",
            content =
                    @Content(
                            schema = @Schema(implementation = ExampleView.class),
                            examples = @ExampleObject(name = "shown", value = HAS_PEER)))
    @APIResponse(responseCode = "409", description = "`no-peer-to-show`: one has no partnership just now")
    public ExampleView show(@Valid @NotNull ShowExample request) {
        return leading.show(caller.person(), request);
    }
}
