package io.shipmate.session.privacy;

import io.shipmate.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/session/v1/me/export")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
@Tag(name = "Export", description = "What this service keeps about the caller")
class ExportResource {

    private final Exporting exporting;

    ExportResource(Exporting exporting) {
        this.exporting = exporting;
    }

    @GET
    @Operation(
            operationId = "exportMe",
            summary = "Everything that this service keeps about me",
            description =
                    "By section; a section without anything is left out. One's own words stand here opened, those of "
                            + "others do not.")
    public Map<String, Object> mine() {
        return exporting.mine();
    }
}
