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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

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
    public BoatView launch(@Valid @NotNull LaunchBoat request) {
        return sailing.launch(request);
    }

    @PUT
    @Path("/{id}")
    public BoatView rename(@RestPath UUID id, @Valid @NotNull LaunchBoat request) {
        return sailing.rename(id, request);
    }

    @GET
    @Path("/{id}")
    public BoatView boat(@RestPath UUID id) {
        return sailing.boat(id);
    }

    @GET
    public Page<BoatView> list(@BeanParam PageRequest page) {
        return sailing.list(page);
    }

    @GET
    @Path("/captain")
    public String captain() {
        return '"' + caller.person().toString() + '"';
    }
}
