package io.shipmate.profile.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.problem.Invalid;
import io.shipmate.kit.problem.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

@Path("/api/profile/v1/roster-imports")
@Tag(name = "Roster imports", description = "Bringing people in by a CSV file.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PEOPLE_ADMIN)
class RosterImportResource {

    private final RosterImporting importing;
    private final RosterRunner runner;
    private final ObjectMapper json;

    RosterImportResource(RosterImporting importing, RosterRunner runner, ObjectMapper json) {
        this.importing = importing;
        this.runner = runner;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "importRoster",
            summary = "Import a roster",
            description =
                    "Takes the file in and applies it in the background, managers before their reports, each row whole or"
                            + " not at all. People who are not in the file are left as they are, unless it is a `whole` roster: then"
                            + " those of them have left of whom a roster has spoken before, unless a source that counts more has spoken of"
                            + " their employment. If more than a tenth of these (`shipmate.roster.most-leaving`) would leave at once, or rows"
                            + " have no id, it is STOPPED before anything is changed, until a people-admin confirms it. The same file again"
                            + " changes nothing. A part that is not of this form, or comes twice, is refused, and so is a flag that"
                            + " its part and its query parameter tell differently.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = UploadRoster.class),
                            examples = @ExampleObject(name = "one person, tried out", value = Examples.UPLOAD)))
    @APIResponse(
            responseCode = "202",
            description = "Taken in; follow `Location` for its progress",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the import's progress is",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = RosterImportView.class),
                            examples = @ExampleObject(name = "taken in", value = Examples.PENDING)))
    @APIResponse(
            responseCode = "422",
            description = "`roster-not-utf-8`, `roster-unreadable`, `roster-empty`, `roster-too-long`,"
                    + " `roster-columns-missing`, `roster-column-twice`: nothing was taken in")
    public RestResponse<RosterImportView> upload(
            @Parameter(hidden = true) MultipartFormDataInput form,
            @RestForm(UploadParts.FILE) FileUpload file,
            @RestForm(UploadParts.MAPPING) String mapping,
            @Parameter(
                            description = "true: change nothing, only tell what would be",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @RestQuery
                    String dryRun,
            @Parameter(
                            description = "true: the file has everybody who is at work; whoever is missing has left",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @RestQuery
                    String whole,
            UriInfo uri) {
        var parts = UploadParts.of(texts(form));
        var upload = new RosterUpload(
                Optional.ofNullable(file.fileName())
                        .map(name -> name.substring(0, Math.min(name.length(), 200)))
                        .orElse(null),
                mapping(mapping),
                parts.flag(UploadParts.DRY_RUN, dryRun),
                parts.flag(UploadParts.WHOLE, whole));
        var view = importing.upload(upload, file.uploadedFile());
        runner.wake();
        return RestResponse.ResponseBuilder.<RosterImportView>create(202)
                .entity(view)
                .location(
                        uri.getAbsolutePathBuilder().path(view.id().toString()).build())
                .build();
    }

    @GET
    @Operation(
            operationId = "listRosterImports",
            summary = "List imports",
            description = "Newest first, those that are still running included.")
    @APIResponse(
            responseCode = "200",
            description = "One page of imports",
            content = @Content(examples = @ExampleObject(name = "one that is done", value = Examples.IMPORTS)))
    public Page<RosterImportView> list(@BeanParam PageRequest page) {
        return importing.list(page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getRosterImport",
            summary = "Read an import's progress",
            description = "DONE when all rows have an outcome.")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content =
                    @Content(
                            schema = @Schema(implementation = RosterImportView.class),
                            examples = @ExampleObject(name = "done", value = Examples.DONE)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public RosterImportView read(@RestPath UUID id) {
        return importing.read(id);
    }

    @GET
    @Path("/{id}/rows")
    @Operation(
            operationId = "listRosterImportRows",
            summary = "List an import's rows with what became of them",
            description = "In the order of the file. What a row said is forgotten once it is done; its HRIS id stays.")
    @APIResponse(
            responseCode = "200",
            description = "One page of rows",
            content =
                    @Content(
                            schema = @Schema(implementation = RosterRowPage.class),
                            examples = @ExampleObject(name = "a bad row", value = Examples.ROWS)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public RosterRowPage rows(
            @RestPath UUID id,
            @Parameter(description = "Only rows with this outcome", schema = @Schema(implementation = RowOutcome.class))
                    @RestQuery
                    String outcome,
            @BeanParam PageRequest page,
            @Parameter(hidden = true) @RestHeader("Accept-Language") String language) {
        return RosterRowPage.of(importing.rows(id, outcome(outcome), page, Languages.of(language)));
    }

    @POST
    @Path("/{id}/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmRosterImport",
            summary = "Let a stopped import go on",
            description =
                    "Although so many leave at once. It is compared once more; should more be missing by then, it stops again.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ConfirmRosterImport.class),
                            examples = @ExampleObject(name = "so many", value = "{\"leaving\":120}")))
    @APIResponse(
            responseCode = "200",
            description = "It goes on",
            content =
                    @Content(
                            schema = @Schema(implementation = RosterImportView.class),
                            examples = @ExampleObject(name = "goes on", value = Examples.CONFIRMED)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(
            responseCode = "409",
            description =
                    "`roster-import-not-stopped`: it does not wait; `roster-leaving-otherwise`: another number would leave")
    public RosterImportView confirm(@RestPath UUID id, @Valid @NotNull ConfirmRosterImport request) {
        var view = importing.confirm(id, request);
        runner.wake();
        return view;
    }

    @POST
    @Path("/{id}/discard")
    @Operation(
            operationId = "discardRosterImport",
            summary = "Give a stopped import up",
            description = "Nothing was changed and nothing will be. By itself after a week.")
    @APIResponse(
            responseCode = "200",
            description = "It is given up",
            content =
                    @Content(
                            schema = @Schema(implementation = RosterImportView.class),
                            examples = @ExampleObject(name = "given up", value = Examples.DISCARDED)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`roster-import-not-stopped`: it does not wait")
    public RosterImportView discard(@RestPath UUID id) {
        return importing.discard(id);
    }

    private static Map<String, List<String>> texts(MultipartFormDataInput form) {
        var texts = new LinkedHashMap<String, List<String>>();
        form.getValues()
                .forEach((name, values) -> texts.put(
                        name,
                        values.stream()
                                .map(value -> value.isFileItem() ? "" : value.getValue())
                                .toList()));
        return texts;
    }

    private static Optional<RowOutcome> outcome(String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(RowOutcome.valueOf(text));
        } catch (IllegalArgumentException _) {
            throw Invalid.at("outcome", "must be one of " + Arrays.toString(RowOutcome.values()));
        }
    }

    private Map<String, RosterColumn> mapping(String text) {
        if (text == null || text.isBlank()) {
            return Map.of();
        }
        try {
            var ours = new LinkedHashMap<String, RosterColumn>();
            json.readValue(text, new TypeReference<Map<String, String>>() {})
                    .forEach((theirs, name) -> ours.put(
                            theirs.strip(),
                            Optional.ofNullable(name)
                                    .flatMap(RosterColumn::of)
                                    .orElseThrow(() -> Invalid.at(
                                            "mapping",
                                            name + " is not a column; these are: " + RosterColumn.headers()))));
            return ours;
        } catch (JsonProcessingException e) {
            throw Invalid.at("mapping", "must be a JSON object of texts: their column to ours");
        }
    }
}
