package io.shipmate.matching.privacy;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.privacy.PersonalRecords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/matching/v1/me/export")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
@Tag(name = "My data", description = "What this service keeps about me")
class ExportResource {

    private final PersonalRecords records;
    private final Caller caller;

    ExportResource(PersonalRecords records, Caller caller) {
        this.records = records;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "exportMyData",
            summary = "Everything that matching keeps about me",
            description =
                    "By section: `pool`, `invitations`, `partnerships`, `avoidList`, `dismissals`, `programmes`, `roundtables`; a section without anything is"
                            + " absent. Nothing that others keep private is in it.")
    public Map<String, Object> export() {
        return records.export(caller.person());
    }
}
