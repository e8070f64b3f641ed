package io.shipmate.matching.candidacies;

import io.shipmate.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/matching/v1/candidacies/{ref}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SERVICE)
@Tag(name = "Candidacies", description = "For the applicant system only; nobody can read them")
class CandidacyResource {

    private static final int LONGEST = 200;

    private final Applying applying;

    CandidacyResource(Applying applying) {
        this.applying = applying;
    }

    @PUT
    @Operation(
            operationId = "putCandidacy",
            summary = "Say that somebody has applied for a position",
            description =
                    "`ref` is the applicant system's own id of the application. Sealed, never listed, forgotten by itself after some months. Two who have applied for"
                            + " one position are not suggested to each other from the next scheduled refresh on. Whether the person is known is not told. The same"
                            + " twice is once.")
    @APIResponse(responseCode = "204", description = "Kept")
    public void put(@RestPath @Size(max = LONGEST) String ref, @Valid @NotNull PutCandidacy candidacy) {
        applying.put(ref, candidacy);
    }

    @DELETE
    @Operation(
            operationId = "deleteCandidacy",
            summary = "Say that an application is over",
            description =
                    "Filled, withdrawn or refused: it does not matter which. Of one that is not known nothing is told.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public void delete(@RestPath @Size(max = LONGEST) String ref) {
        applying.end(ref);
    }
}
