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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/profile/v1/scim-connections")
@Tag(name = "SCIM connections", description = "Identity providers that provision people by SCIM 2.0, and their tokens.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PEOPLE_ADMIN)
class ScimConnectionResource {

    private final Connecting connecting;

    ScimConnectionResource(Connecting connecting) {
        this.connecting = connecting;
    }

    @POST
    @Operation(
            operationId = "connectScim",
            summary = "Let an identity provider in",
            description = "Give the provider the token and the address `/scim/v2`. The token is told this once.")
    @RequestBody(
            required = true,
            content = @Content(examples = @ExampleObject(name = "Entra ID", value = Examples.CONNECT)))
    @APIResponse(
            responseCode = "201",
            description = "The connection and its first token",
            content =
                    @Content(
                            schema = @Schema(implementation = ScimTokenView.class),
                            examples = @ExampleObject(name = "connected", value = Examples.TOKEN)))
    @APIResponse(responseCode = "409", description = "`scim-connection-name-taken`: another one has this name")
    public RestResponse<ScimTokenView> connect(@Valid @NotNull ConnectScim request, UriInfo uri) {
        var view = connecting.connect(request);
        return RestResponse.ResponseBuilder.<ScimTokenView>create(201)
                .entity(view)
                .location(uri.getAbsolutePathBuilder()
                        .path(view.connection().id().toString())
                        .build())
                .build();
    }

    @GET
    @Operation(operationId = "listScimConnections", summary = "List connections", description = "Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "One page of connections",
            content = @Content(examples = @ExampleObject(name = "Entra ID", value = Examples.CONNECTIONS)))
    public Page<ScimConnectionView> list(@BeanParam PageRequest page) {
        return connecting.list(page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getScimConnection",
            summary = "Read a connection",
            description = "What its words mean, and how old its tokens are.")
    @APIResponse(
            responseCode = "200",
            description = "The connection, with its ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = ScimConnectionView.class),
                            examples = @ExampleObject(name = "Entra ID", value = Examples.CONNECTION)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public ScimConnectionView read(@RestPath UUID id) {
        return connecting.read(id);
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "changeScimConnection",
            summary = "Change what a provider's words mean",
            description = "Holds for what it says from now on; nobody is changed by the change itself.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag that was seen",
            schema = @Schema(implementation = String.class))
    @RequestBody(
            required = true,
            content = @Content(examples = @ExampleObject(name = "Entra ID", value = Examples.CONNECT)))
    @APIResponse(
            responseCode = "200",
            description = "The connection as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = ScimConnectionView.class),
                            examples = @ExampleObject(name = "Entra ID", value = Examples.CONNECTION)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`scim-connection-name-taken`: another one has this name")
    @APIResponse(
            responseCode = "422",
            description = "`scim-person-id-is-for-good`: connect anew to know people by another id")
    public ScimConnectionView change(@RestPath UUID id, @Valid @NotNull ConnectScim request) {
        return connecting.change(id, request);
    }

    @POST
    @Path("/{id}/rotate-token")
    @Operation(
            operationId = "rotateScimToken",
            summary = "Get a new token",
            description = "The one before stays good until it is ended or the next rotation; older ones do not.")
    @APIResponse(
            responseCode = "200",
            description = "The connection and its new token",
            content =
                    @Content(
                            schema = @Schema(implementation = ScimTokenView.class),
                            examples = @ExampleObject(name = "rotated", value = Examples.TOKEN)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public ScimTokenView rotate(@RestPath UUID id) {
        return connecting.rotate(id);
    }

    @POST
    @Path("/{id}/end-older-token")
    @Operation(
            operationId = "endOlderScimToken",
            summary = "End the older token",
            description = "Only the newest is good from now on.")
    @APIResponse(
            responseCode = "200",
            description = "The connection as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = ScimConnectionView.class),
                            examples = @ExampleObject(name = "Entra ID", value = Examples.CONNECTION)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public ScimConnectionView endOlderToken(@RestPath UUID id) {
        return connecting.endOlderToken(id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "disconnectScim",
            summary = "Shut an identity provider out",
            description =
                    "Its tokens, its groups and its names for people go. The people stay as they are; nobody leaves.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag that was seen",
            schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public void disconnect(@RestPath UUID id) {
        connecting.disconnect(id);
    }
}
