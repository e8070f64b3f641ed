package io.shipmate.notification.recipients;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notification/v1/me/export")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
@Tag(name = "Export", description = "Everything that this service keeps about the caller")
class ExportResource {

    private final PersonalRecords records;
    private final Caller caller;

    ExportResource(PersonalRecords records, Caller caller) {
        this.records = records;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "exportMyNotifications",
            summary = "Everything that this service keeps about me",
            description =
                    "Sections by feature: `recipient` (what is known of me), `inbox`, `preferences`, `email` (which mails "
                            + "went out when; never their text or address). Sections without anything are left out.")
    @APIResponse(
            responseCode = "200",
            description = "All sections",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class),
                            examples = @ExampleObject(name = "little", value = """
                                                    {"recipient":{"language":"en","zone":"Europe/Berlin","participation":"IN","employment":"ACTIVE"},"inbox":[]}""")))
    public Map<String, Object> export() {
        return records.export(caller.person());
    }
}
