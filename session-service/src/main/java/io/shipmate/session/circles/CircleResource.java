package io.shipmate.session.circles;

import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/session/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
@Tag(name = "Circles", description = "The people bound by one cone of silence")
class CircleResource {

    private final Belonging belonging;

    CircleResource(Belonging belonging) {
        this.belonging = belonging;
    }

    @GET
    @Path("/me/circles")
    @Operation(
            operationId = "listMyCircles",
            summary = "My circles, the newest first",
            description =
                    "Circles open by themselves when two people have said yes to each other, when a programme has brought buddies together "
                            + "and when a roundtable begins; none can be made here. "
                            + "Ended ones stay in the list: what was shared in them can still be read.")
    public Page<CircleView> mine(@BeanParam PageRequest page) {
        return belonging.mine(page);
    }

    @GET
    @Path("/circles/{circle}")
    @Operation(
            operationId = "getCircle",
            summary = "One of my circles",
            description = "Works at once after the second yes, even while the news of it is still on its way here.")
    @APIResponse(responseCode = "200", description = "The circle")
    @APIResponse(responseCode = "404", description = "`not-found`: there is no such circle, or you are not in it")
    public CircleView circle(@RestPath UUID circle) {
        return belonging.circle(circle);
    }
}
