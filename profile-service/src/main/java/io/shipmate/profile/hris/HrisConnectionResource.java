package io.shipmate.profile.hris;

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
import java.net.URI;
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

@Path(HrisConnectionResource.PATH)
@Tag(name = "HRIS connections", description = "Where the HR system delivers, and what to believe there.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PEOPLE_ADMIN)
class HrisConnectionResource {

    static final String PATH = "/api/profile/v1/hris-connections";

    private final Connecting connecting;

    HrisConnectionResource(Connecting connecting) {
        this.connecting = connecting;
    }

    @POST
    @Operation(
            operationId = "createHrisConnection",
            summary = "Make a connection",
            description =
                    "Gives one webhook of the HR system an address of its own. Secrets are sealed and never shown again;"
                            + " one of ours is in this answer only.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CreateHrisConnection.class),
                            examples = @ExampleObject(name = "bamboohr", value = Examples.CREATE)))
    @APIResponse(
            responseCode = "201",
            description = "The connection, and its secret if it is one of ours",
            content =
                    @Content(
                            schema = @Schema(implementation = IssuedConnectionView.class),
                            examples = @ExampleObject(name = "a secret of ours", value = Examples.ISSUED)))
    @APIResponse(
            responseCode = "422",
            description = "`hris-secret-unusable`: no secret of that provider looks like this")
    public RestResponse<IssuedConnectionView> create(@Valid @NotNull CreateHrisConnection request) {
        var issued = connecting.create(request);
        return RestResponse.ResponseBuilder.<IssuedConnectionView>created(
                        URI.create(PATH + "/" + issued.connection().id()))
                .entity(issued)
                .build();
    }

    @GET
    @Operation(
            operationId = "listHrisConnections",
            summary = "List connections",
            description = "Newest first, those that are disabled included; without their secrets.")
    @APIResponse(
            responseCode = "200",
            description = "One page of connections",
            content = @Content(examples = @ExampleObject(name = "bamboohr", value = Examples.CONNECTIONS)))
    public Page<HrisConnectionView> list(@BeanParam PageRequest page) {
        return connecting.list(page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getHrisConnection",
            summary = "Read a connection",
            description = "Everything but its secrets: of these only whether and since when they are there.")
    @APIResponse(
            responseCode = "200",
            description = "The connection, with its ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = HrisConnectionView.class),
                            examples = @ExampleObject(name = "bamboohr", value = Examples.CONNECTION)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public HrisConnectionView read(@RestPath UUID id) {
        return connecting.read(id);
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "changeHrisConnection",
            summary = "Name a connection and map its fields",
            description =
                    "What comes from now on is read by the new mapping, and what is replayed, too. Try it out first.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag that was seen",
            schema = @Schema(implementation = String.class))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ChangeHrisConnection.class),
                            examples = @ExampleObject(name = "one field", value = Examples.CHANGE)))
    @APIResponse(
            responseCode = "200",
            description = "The connection as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = HrisConnectionView.class),
                            examples = @ExampleObject(name = "bamboohr", value = Examples.CONNECTION)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public HrisConnectionView change(@RestPath UUID id, @Valid @NotNull ChangeHrisConnection request) {
        return connecting.change(id, request);
    }

    @PUT
    @Path("/{id}/source")
    @Operation(
            operationId = "setHrisSource",
            summary = "Say where the provider is asked for an employee",
            description =
                    "Most deliveries only say that something is different. The credentials are sealed and never shown"
                            + " again. Replay what failed for want of it.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag that was seen",
            schema = @Schema(implementation = String.class))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SetHrisSource.class),
                            examples = @ExampleObject(name = "bamboohr, in its usual way", value = Examples.SOURCE)))
    @APIResponse(
            responseCode = "200",
            description = "The connection as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = HrisConnectionView.class),
                            examples = @ExampleObject(name = "bamboohr", value = Examples.ASKING)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public HrisConnectionView ask(@RestPath UUID id, @Valid @NotNull SetHrisSource request) {
        return connecting.ask(id, request);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteHrisConnection",
            summary = "Take a connection away",
            description = "With its secrets and deliveries; what it has said of people stays with them.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public void delete(@RestPath UUID id) {
        connecting.delete(id);
    }

    @POST
    @Path("/{id}/rotate-secret")
    @Operation(
            operationId = "rotateHrisSecret",
            summary = "Put a new secret in",
            description =
                    "Two are live for a while, so that the provider can be told the new one without losing a delivery."
                            + " An older third one is dropped at once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RotateHrisSecret.class),
                            examples = @ExampleObject(name = "the provider's own", value = Examples.ROTATE)))
    @APIResponse(
            responseCode = "200",
            description = "The connection, and its secret if it is one of ours",
            content =
                    @Content(
                            schema = @Schema(implementation = IssuedConnectionView.class),
                            examples = @ExampleObject(name = "a secret of ours", value = Examples.ISSUED)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(
            responseCode = "422",
            description = "`hris-secret-unusable`; `hris-secret-missing`: that provider makes its secrets itself")
    public IssuedConnectionView rotate(@RestPath UUID id, @Valid @NotNull RotateHrisSecret request) {
        return connecting.rotate(id, request);
    }

    @POST
    @Path("/{id}/take-verification-token")
    @Operation(
            operationId = "takeHrisVerificationToken",
            summary = "Take the token that the provider sent",
            description =
                    "GUSTO: shown this once, to confirm the subscription there with it. From now on no other is taken.")
    @APIResponse(
            responseCode = "200",
            description = "The token",
            content =
                    @Content(
                            schema = @Schema(implementation = VerificationTokenView.class),
                            examples = @ExampleObject(name = "gusto", value = Examples.TAKEN)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`hris-no-token-to-take`: none has come, or it was taken")
    public VerificationTokenView takeVerificationToken(@RestPath UUID id) {
        return connecting.takeVerificationToken(id);
    }

    @POST
    @Path("/{id}/disable")
    @Operation(
            operationId = "disableHrisConnection",
            summary = "Switch a connection off",
            description =
                    "Deliveries are answered with 410 from now on and are not kept; many providers then give up for good.")
    @APIResponse(
            responseCode = "200",
            description = "The connection as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = HrisConnectionView.class),
                            examples = @ExampleObject(name = "off", value = Examples.DISABLED)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public HrisConnectionView disable(@RestPath UUID id) {
        return connecting.enable(id, false);
    }

    @POST
    @Path("/{id}/enable")
    @Operation(
            operationId = "enableHrisConnection",
            summary = "Switch a connection on",
            description = "What was delivered in between is not there; compare a full roster.")
    @APIResponse(
            responseCode = "200",
            description = "The connection as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = HrisConnectionView.class),
                            examples = @ExampleObject(name = "on", value = Examples.CONNECTION)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public HrisConnectionView enable(@RestPath UUID id) {
        return connecting.enable(id, true);
    }
}
