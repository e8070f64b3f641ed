package io.shipmate.matching.circles;

import io.shipmate.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/matching/v1/circles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SERVICE)
@Tag(name = "Circles", description = "For the other services only")
class CircleResource {

    private final Circles circles;

    CircleResource(Circles circles) {
        this.circles = circles;
    }

    @GET
    @Path("/{circle}")
    @Operation(
            operationId = "getCircle",
            summary = "Who is in a circle",
            description =
                    "Of a partnership, a buddy group or a roundtable. Asked by session-service while its own copy does not know the circle yet. Role `service` only.")
    @APIResponse(responseCode = "200", description = "The circle")
    @APIResponse(responseCode = "404", description = "`not-found`: there is no such circle")
    public CircleView circle(@RestPath UUID circle) {
        return circles.find(circle);
    }
}
