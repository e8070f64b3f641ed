package io.shipmate.profile.expertise;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

@Path("/api/profile/v1/me/expertise")
@Tag(name = "Me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
class ExpertiseResource {

    private final OwnExpertise expertise;
    private final Caller caller;

    ExpertiseResource(OwnExpertise expertise, Caller caller) {
        this.expertise = expertise;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getMyExpertise",
            summary = "Read what thanked answers say of oneself",
            description =
                    "By topic, in words: no numbers, no marks, nobody to be compared with. Others see that there is something,"
                            + " never how often, and only if one shows it.")
    @APIResponse(
            responseCode = "200",
            description = "One's evidence, and what of it one shows",
            content =
                    @Content(
                            schema = @Schema(implementation = ExpertiseView.class),
                            examples = @ExampleObject(name = "some", value = Examples.EXPERTISE)))
    public ExpertiseView read() {
        return expertise.read(caller.person());
    }

    @PUT
    @Operation(
            operationId = "showMyExpertise",
            summary = "Choose what of it others may see",
            description =
                    "Everything, or what is on some topics, or nothing: `{}`, which is the default. Takes effect at once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "topics", value = Examples.SHOW_TOPICS),
                                @ExampleObject(name = "all", value = Examples.SHOW_ALL)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "One's evidence, and what of it one shows now",
            content =
                    @Content(
                            schema = @Schema(implementation = ExpertiseView.class),
                            examples = @ExampleObject(name = "some", value = Examples.EXPERTISE)))
    public ExpertiseView show(@Valid @NotNull ShowExpertise request) {
        return expertise.show(caller.person(), request);
    }
}
