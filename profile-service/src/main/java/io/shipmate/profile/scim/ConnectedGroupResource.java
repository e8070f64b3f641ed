package io.shipmate.profile.scim;

import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/profile/v1/scim-connections/{id}/groups")
@Tag(name = "SCIM connections", description = "Identity providers that provision people by SCIM 2.0, and their tokens.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PEOPLE_ADMIN)
class ConnectedGroupResource {

    private final TyingGroups tying;

    ConnectedGroupResource(TyingGroups tying) {
        this.tying = tying;
    }

    @GET
    @Operation(
            operationId = "listScimGroups",
            summary = "List a provider's groups",
            description = "Newest first, with the programmes that they stand for; who is in them the provider knows.")
    @APIResponse(
            responseCode = "200",
            description = "One page of groups",
            content = @Content(examples = @ExampleObject(name = "one that is tied", value = Examples.GROUPS)))
    public Page<ConnectedGroupView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        return tying.list(id, page);
    }

    @PUT
    @Path("/{groupId}/programme")
    @Operation(
            operationId = "tieScimGroup",
            summary = "Let a group's members be invited to a programme",
            description =
                    "Those who are in it now and those who come later; matching-service is told and invites them. Nobody takes part"
                            + " before they have said so. A group stands for one programme; said again, the newer counts.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = TieToProgramme.class),
                            examples = @ExampleObject(name = "a leadership intensive", value = Examples.TIE)))
    @APIResponse(
            responseCode = "200",
            description = "The group",
            content =
                    @Content(
                            schema = @Schema(implementation = ConnectedGroupView.class),
                            examples = @ExampleObject(name = "tied", value = Examples.TIED)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public ConnectedGroupView tie(@RestPath UUID id, @RestPath UUID groupId, @Valid @NotNull TieToProgramme request) {
        return tying.tie(id, groupId, request);
    }

    @DELETE
    @Path("/{groupId}/programme")
    @Operation(
            operationId = "untieScimGroup",
            summary = "Let a group stand for no programme",
            description = "Nobody more is invited because of it. Who has enrolled stays enrolled.")
    @APIResponse(responseCode = "204", description = "It stands for none")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public void untie(@RestPath UUID id, @RestPath UUID groupId) {
        tying.untie(id, groupId);
    }
}
