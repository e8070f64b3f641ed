package io.shipmate.kit.harbour;

import io.shipmate.kit.identity.Caller;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/harbour/v1/boats")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
class BoatResource {

    private final Sailing sailing;
    private final Caller caller;

    BoatResource(Sailing sailing, Caller caller) {
        this.sailing = sailing;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = BoatView.class, responseCode = "201", responseDescription = "It floats")
    public BoatView launch(@Valid @NotNull LaunchBoat request) {
        return sailing.launch(request);
    }

    @PUT
    @Path("/{id}")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "428", description = "`precondition-required`: told by the resource itself")
    public BoatView rename(@RestPath UUID id, @Valid @NotNull LaunchBoat request) {
        return sailing.rename(id, request);
    }

    @GET
    @Path("/{id}")
    public BoatView boat(@RestPath UUID id) {
        return sailing.boat(id);
    }

    @GET
    public Page<BoatView> list(@BeanParam PageRequest page, @RestQuery String q) {
        return sailing.list(page, q == null ? "" : q);
    }

    @GET
    @Path("/others")
    public Page<BoatView> others(@BeanParam PageRequest page) {
        return sailing.list(page, "");
    }

    /** Looks who is calling, makes them the captain, and looks again: what profile-service does at a first sign-in. */
    @PUT
    @Path("/captain")
    public String signOn() {
        var before = caller.knownPerson();
        sailing.signOn(caller.issuer(), caller.subject());
        return "[%s,\"%s\"]".formatted(before.isPresent(), caller.person());
    }

    @GET
    @Path("/captain")
    @RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
    public String captain() {
        return '"' + caller.person().toString() + '"';
    }
}
