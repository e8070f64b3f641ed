package io.shipmate.matching.roundtables;

import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/matching/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PROGRAMME_MANAGER)
@Tag(
        name = "Forming roundtables",
        description = "For whoever runs programmes: form, look, open. Seats are only ever offered")
class RoundtableFormingResource {

    private static final String UNKNOWN = "`roundtable-forming-unknown`: there is none";
    private static final String UNKNOWN_TABLE = "`roundtable-unknown`: there is none";
    private static final String ELSEWHERE = "`roundtable-forming-elsewhere`: its `state` is another";

    private final FormingTables forming;
    private final OpeningTables opening;
    private final FormingRunner runner;

    RoundtableFormingResource(FormingTables forming, OpeningTables opening, FormingRunner runner) {
        this.forming = forming;
        this.opening = opening;
        this.runner = runner;
    }

    @POST
    @Path("/roundtables/formings")
    @Operation(
            operationId = "formRoundtables",
            summary = "Form roundtables",
            description =
                    "Of everybody who takes part, is open to ROUNDTABLE and has no seat. Worked out in the background; follow `Location`."
                            + " At each table people are of neighbouring levels and time zones and speak one language; nobody sits with their"
                            + " manager, or with somebody they are to be kept from. Nobody is told of it before it is opened.")
    @APIResponse(
            responseCode = "202",
            description = "Being worked out; follow `Location` for its progress",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where its progress is",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = FormingView.class)))
    public RestResponse<FormingView> form(@Valid @NotNull FormRoundtables request, UriInfo uri) {
        return begun(forming.form(request), uri);
    }

    @GET
    @Path("/roundtables/formings")
    @Operation(operationId = "listRoundtableFormings", summary = "All formings", description = "The newest first.")
    public Page<FormingView> list(@BeanParam PageRequest page) {
        return forming.list(page);
    }

    @GET
    @Path("/roundtables/formings/{id}")
    @Operation(
            operationId = "getRoundtableForming",
            summary = "How far a forming is, and how good it is",
            description = "PREVIEW when it can be looked at.")
    @APIResponse(responseCode = "200", description = "The forming")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public FormingView one(@RestPath UUID id) {
        return forming.one(id);
    }

    @GET
    @Path("/roundtables/formings/{id}/tables")
    @Operation(
            operationId = "listFormedRoundtables",
            summary = "The roundtables of a forming",
            description =
                    "Who sits there, or is to be asked. Who has been asked and does not want to is shown as OFFERED until the offer lapses, like"
                            + " who has not answered.")
    @APIResponse(responseCode = "200", description = "A page of roundtables")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Page<FormedTableView> tables(@RestPath UUID id, @BeanParam PageRequest page) {
        return forming.tables(id, page);
    }

    @GET
    @Path("/roundtables/formings/{id}/left-out")
    @Operation(
            operationId = "listLeftOutOfRoundtables",
            summary = "Who found no place, and why",
            description =
                    "The reason is a public rule. Where a private cause may take part it reads \"nobody fitting this time\", to all roles.")
    @APIResponse(responseCode = "200", description = "A page of people")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Page<WithoutPlaceView> leftOut(
            @RestPath UUID id,
            @BeanParam PageRequest page,
            @Parameter(hidden = true) @RestHeader("Accept-Language") String language) {
        return forming.leftOut(id, page, Languages.of(language));
    }

    @POST
    @Path("/roundtables/formings/{id}/again")
    @Operation(
            operationId = "formRoundtablesAgain",
            summary = "Work a preview out anew",
            description =
                    "With whoever takes part by now, and with two more people kept apart if you say so. Tables cannot be put together by hand.")
    @APIResponse(
            responseCode = "202",
            description = "Being worked out",
            content = @Content(schema = @Schema(implementation = FormingView.class)))
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = ELSEWHERE)
    public RestResponse<FormingView> again(@RestPath UUID id, @Valid @NotNull FormAgain request) {
        return begun(forming.again(id, request));
    }

    @POST
    @Path("/roundtables/formings/{id}/open")
    @Operation(
            operationId = "openRoundtables",
            summary = "Offer the seats",
            description =
                    "Each seat is offered to its person, the facilitator's included, and taken by that person's yes alone. A roundtable's circle opens when"
                            + " its facilitator and enough members have said yes. Opening one that mixes people anew ends the roundtables before it.")
    @APIResponse(responseCode = "200", description = "Open")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description = ELSEWHERE + "; `roundtable-preview-out-of-date`: form again, somebody has moved")
    public FormingView open(@RestPath UUID id) {
        return opening.open(id);
    }

    @POST
    @Path("/roundtables/formings/{id}/rotate")
    @Operation(
            operationId = "rotateRoundtables",
            summary = "Mix the people of open roundtables anew",
            description =
                    "Those who sit there now, at tables where they meet others. It is a forming of its own: they stay where they are until it"
                            + " is opened, and each new seat needs a yes.")
    @APIResponse(
            responseCode = "202",
            description = "Being worked out; follow `Location`",
            content = @Content(schema = @Schema(implementation = FormingView.class)))
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = ELSEWHERE)
    public RestResponse<FormingView> rotate(@RestPath UUID id, UriInfo uri) {
        return begun(forming.rotate(id), uri);
    }

    @POST
    @Path("/roundtables/formings/{id}/end")
    @Operation(
            operationId = "endRoundtables",
            summary = "End the roundtables of a forming, or give it up",
            description = "What was shared in their circles stays readable for those who sat there.")
    @APIResponse(responseCode = "200", description = "Ended")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = ELSEWHERE)
    public FormingView end(@RestPath UUID id) {
        return opening.end(id);
    }

    @POST
    @Path("/roundtables/{id}/facilitation")
    @Operation(
            operationId = "offerFacilitation",
            summary = "Ask somebody to facilitate a roundtable",
            description =
                    "Somebody who is open to FACILITATION, or from outside, and who is nobody's manager there. Replaces whoever was asked before and has not said yes.")
    @APIResponse(responseCode = "200", description = "The seat is offered")
    @APIResponse(responseCode = "404", description = UNKNOWN_TABLE)
    @APIResponse(
            responseCode = "409",
            description = "`roundtable-has-facilitator`; `cannot-facilitate`: why is not told; `roundtable-ended`; "
                    + ELSEWHERE)
    public FormedTableView facilitation(@RestPath UUID id, @Valid @NotNull OfferFacilitation request) {
        return opening.offerFacilitation(id, request);
    }

    @POST
    @Path("/roundtables/{id}/end")
    @Operation(
            operationId = "endRoundtable",
            summary = "End one roundtable",
            description = "For all who sit there; what was shared stays readable for them.")
    @APIResponse(responseCode = "200", description = "Ended")
    @APIResponse(responseCode = "404", description = UNKNOWN_TABLE)
    @APIResponse(responseCode = "409", description = "`roundtable-ended`; " + ELSEWHERE)
    public FormedTableView endOne(@RestPath UUID id) {
        return opening.endOne(id);
    }

    private RestResponse<FormingView> begun(FormingView view, UriInfo uri) {
        runner.wake();
        return RestResponse.ResponseBuilder.<FormingView>create(202)
                .entity(view)
                .location(uri.getBaseUriBuilder()
                        .path("/api/matching/v1/roundtables/formings/" + view.id())
                        .build())
                .build();
    }

    private RestResponse<FormingView> begun(FormingView view) {
        runner.wake();
        return RestResponse.ResponseBuilder.<FormingView>create(202)
                .entity(view)
                .build();
    }
}
