package io.shipmate.profile.adminlog;

import io.shipmate.kit.adminlog.AdminLog;
import io.shipmate.kit.adminlog.AdminLogEntryView;
import io.shipmate.kit.adminlog.AdminLogQuery;
import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/profile/v1/admin-log")
@Tag(name = "Admin log", description = "Who changed which connection, architecture or import, and when.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PEOPLE_ADMIN, Roles.OPS})
class AdminLogResource {

    private final AdminLog log;

    AdminLogResource(AdminLog log) {
        this.log = log;
    }

    @GET
    @Operation(
            operationId = "readAdminLog",
            summary = "See what administrators have done",
            description = "Newest first, of the last two years unless the service is set otherwise. Kinds: `erasure`,"
                    + " `hris-connection`, `job-architecture`, `person-ids`, `roster-import`, `roster-sources`, `scim-connection`, `topic`,"
                    + " `topic-proposal`. What members do is not in it, and no secret; of an"
                    + " erasure that an admin recorded its id, and not whose it was.")
    @APIResponse(
            responseCode = "200",
            description = "One page of what was done",
            content = @Content(examples = @ExampleObject(name = "a new secret", value = Examples.ENTRIES)))
    public Page<AdminLogEntryView> read(
            @Parameter(description = "Only what was done to this kind of thing", example = "hris-connection") @RestQuery
                    String kind,
            @Parameter(description = "Only what was done then or later", example = "2026-03-02T00:00:00Z") @RestQuery
                    String from,
            @Parameter(description = "Only what was done before", example = "2026-03-03T00:00:00Z") @RestQuery
                    String to,
            @BeanParam PageRequest page) {
        return log.page(AdminLogQuery.of(kind, from, to), page);
    }
}
