package io.shipmate.profile.erasure;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/profile/v1/erasures")
@Tag(name = "Erasures", description = "Recording that somebody wishes to be erased, and how far an erasure is.")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class ErasureResource {

    private final Erasing erasing;

    ErasureResource(Erasing erasing) {
        this.erasing = erasing;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getErasure",
            summary = "See how far an erasure is",
            description =
                    "Needs no sign-in, which is gone, but the receipt. Each service is PENDING until it has confirmed;"
                            + " whoever has not is asked again. Says nothing of whom it is about.")
    @APIResponse(
            responseCode = "200",
            description = "How far it is",
            content =
                    @Content(
                            schema = @Schema(implementation = ErasureView.class),
                            examples = @ExampleObject(name = "pending", value = Examples.PENDING)))
    @APIResponse(responseCode = "404", description = "`erasure-unknown`: no such erasure, or not its receipt")
    public ErasureView erasure(
            @RestPath UUID id, @Parameter(description = "The receipt") @RestHeader("Erasure-Receipt") String receipt) {
        return erasing.show(id, receipt);
    }
}
