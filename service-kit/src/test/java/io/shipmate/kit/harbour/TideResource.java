package io.shipmate.kit.harbour;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.shipmate.kit.identity.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Anybody may look at the tides; who may see or do more is told in two ways. */
@Path("/api/harbour/v1/tides")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
class TideResource {

    private final SecurityIdentity identity;

    TideResource(SecurityIdentity identity) {
        this.identity = identity;
    }

    @GET
    @Operation(operationId = "tides")
    public String tides() {
        return "[3,5]";
    }

    /** Looks at the token itself. */
    @GET
    @Path("/mine")
    @Operation(operationId = "myTides")
    @SecurityRequirement(name = "bearer")
    public String mine() {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        return "[5]";
    }

    /** Takes whatever JSON there is. */
    @PUT
    @Operation(operationId = "noteTides")
    @RolesAllowed(Roles.MEMBER)
    public String note(@NotNull Map<String, Object> notes) {
        return "[" + notes.size() + "]";
    }
}
