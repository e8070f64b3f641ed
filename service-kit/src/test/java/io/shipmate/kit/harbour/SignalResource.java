package io.shipmate.kit.harbour;

import io.shipmate.kit.idempotency.NaturallyIdempotent;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** Speaks a protocol that others have made, with refusals of its own. */
@Path("/signals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@APIResponse(
        responseCode = "default",
        description = "A flag",
        content = @Content(mediaType = "text/plain", schema = @Schema(implementation = String.class)))
class SignalResource {

    @POST
    @Operation(operationId = "hoistSignal")
    @Path("/{flag}")
    @NaturallyIdempotent("the same flag is hoisted once")
    public LaunchBoat hoist(@RestPath String flag, LaunchBoat boat) {
        return boat;
    }
}
