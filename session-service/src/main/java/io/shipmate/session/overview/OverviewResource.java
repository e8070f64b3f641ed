package io.shipmate.session.overview;

import io.shipmate.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/session/v1/me/overview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
@Tag(name = "Overview", description = "This service's part of a member's home screen")
class OverviewResource {

    private final Overviewing overviewing;

    OverviewResource(Overviewing overviewing) {
        this.overviewing = overviewing;
    }

    @GET
    @Operation(
            operationId = "getMySessionOverview",
            summary = "What comes next in my circles",
            description =
                    "My open circles, each with what I could do in it now, and my next sessions: all that a home screen shows "
                            + "of this service, in one request. Names come from profile's people/lookup.")
    public OverviewView mine() {
        return overviewing.mine();
    }
}
