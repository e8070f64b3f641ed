package io.shipmate.profile.hris;

import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.problem.Invalid;
import io.shipmate.profile.roster.RosterImportView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(HrisConnectionResource.PATH)
@Tag(name = "HRIS connections")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PEOPLE_ADMIN)
class HrisReconcileResource {

    private static final String IMPORTS = "/api/profile/v1/roster-imports/";

    private final Reconciling reconciling;
    private final ListingRunner runner;

    HrisReconcileResource(Reconciling reconciling, ListingRunner runner) {
        this.reconciling = reconciling;
        this.runner = runner;
    }

    @POST
    @Path("/{id}/reconcile")
    @Operation(
            operationId = "reconcileHrisConnection",
            summary = "Compare with all employees whom the provider lists",
            description =
                    "Asks the provider for its list in the background, page by page and with the pauses that it wants, and treats it"
                            + " like a whole roster (`/roster-imports`): whoever is in it is at work, whoever is missing has left of those of"
                            + " whom this connection has spoken, and it is STOPPED first if too many would leave. What is delivered"
                            + " meanwhile is newer than the list. One at a time for each connection.")
    @APIResponse(
            responseCode = "202",
            description = "It is asked; follow `Location` for its progress",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the import's progress is",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = RosterImportView.class),
                            examples = @ExampleObject(name = "asked", value = Examples.LISTING)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(
            responseCode = "409",
            description =
                    "`hris-not-listable`: its source has no `list`, or it has no mapping; `roster-import-under-way`: it is listed already")
    public RestResponse<RosterImportView> reconcile(
            @RestPath UUID id,
            @Parameter(
                            description = "true: change nothing, only tell what would be",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @RestQuery
                    String dryRun) {
        var view = reconciling.begin(id, flag(dryRun));
        runner.wake();
        return RestResponse.ResponseBuilder.<RosterImportView>create(202)
                .entity(view)
                .location(URI.create(IMPORTS + view.id()))
                .build();
    }

    private static boolean flag(String text) {
        return switch (text) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw Invalid.at("dryRun", "must be true or false");
        };
    }
}
