package io.shipmate.profile.export;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.problem.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/profile/v1/me/export")
@Tag(name = "Me")
@RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
class ExportResource {

    private static final String ZIP = "application/zip";

    private final Exporting exporting;
    private final Caller caller;

    ExportResource(Exporting exporting, Caller caller) {
        this.exporting = exporting;
        this.caller = caller;
    }

    @GET
    @Produces(ZIP)
    @Operation(
            operationId = "exportMe",
            summary = "Get a copy of everything about oneself, from all services",
            description = "A ZIP archive: `README.txt` explains it, `profile.json`, `matching.json`, `session.json` and"
                    + " `notification.json` hold what each service keeps, one section a feature; sections without"
                    + " anything are absent. Nothing that others keep private is in it. It is whole: if a service does"
                    + " not give its part, there is no archive. One at a time for each person.")
    @APIResponse(
            responseCode = "200",
            description = "The archive",
            headers = {
                @Header(name = "Content-Disposition", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "Cache-Control", schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "422", description = "`export-too-large`: `service` has more than an archive may hold")
    @APIResponse(
            responseCode = "429",
            description = "`export-busy`: one's last one is not done, or many want theirs now")
    @APIResponse(
            responseCode = "503",
            description = "`export-incomplete`: `service` does not give its part at the moment; try again")
    public RestResponse<StreamingOutput> export(
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        var archive = exporting.export(caller.person(), authorization, Languages.of(languages));
        StreamingOutput content = archive::write;
        return RestResponse.ResponseBuilder.ok(content)
                .type(ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + archive.fileName() + '"')
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
