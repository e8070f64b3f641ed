package io.shipmate.matching.programmes;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.problem.Invalid;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(ProgrammeResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "Programmes", description = "What the company runs for a while, and people join by saying yes")
class ProgrammeResource {

    static final String PATH = "/api/matching/v1";
    static final String UNKNOWN = "`programme-unknown`: there is none, or it is not for you";
    private static final String IN_THE_WAY =
            "`programme-in-another-state`: `state` says in which, and this cannot be done in it";

    private final RunningProgrammes running;
    private final LookingAtProgrammes looking;
    private final Caller caller;

    ProgrammeResource(RunningProgrammes running, LookingAtProgrammes looking, Caller caller) {
        this.running = running;
        this.looking = looking;
        this.caller = caller;
    }

    @GET
    @Path("/programmes")
    @Operation(
            operationId = "listProgrammes",
            summary = "Programmes that may be joined",
            description =
                    "The newest first. A member sees those that are enrolling and that are for everybody or to which they are invited;"
                            + " a programme-manager sees all, or those in one state.")
    public Page<ProgrammeView> list(
            @RestQuery
                    @Parameter(
                            description = "For programme-managers: only those in this state",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"DRAFT", "ENROLLING", "RUNNING", "ENDED"}))
                    String state,
            @BeanParam PageRequest page) {
        var wanted = state(state);
        return manages() ? looking.all(wanted, page) : looking.joinable(caller.person(), page);
    }

    private static ProgrammeState state(String name) {
        return switch (name) {
            case null -> null;
            case "DRAFT" -> ProgrammeState.DRAFT;
            case "ENROLLING" -> ProgrammeState.ENROLLING;
            case "RUNNING" -> ProgrammeState.RUNNING;
            case "ENDED" -> ProgrammeState.ENDED;
            default -> throw Invalid.at("state", "must be DRAFT, ENROLLING, RUNNING or ENDED");
        };
    }

    @GET
    @Path("/programmes/{id}")
    @Operation(
            operationId = "getProgramme",
            summary = "One programme",
            description =
                    "To a member a draft does not exist, nor does a programme for invited people to which they are not invited.")
    @APIResponse(responseCode = "200", description = "The programme")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public ProgrammeView programme(@RestPath UUID id) {
        return manages() ? looking.any(id) : looking.one(id, caller.person());
    }

    @POST
    @Path("/programmes")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Operation(
            operationId = "draftProgramme",
            summary = "Draft a programme",
            description =
                    "Nobody else sees it before it is opened; people can be invited to it already, and hear of it then.")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "201", responseDescription = "The draft")
    public RestResponse<ProgrammeView> draft(@Valid @NotNull DescribeProgramme request) {
        var programme = running.draft(request);
        return RestResponse.ResponseBuilder.<ProgrammeView>created(URI.create(PATH + "/programmes/" + programme.id()))
                .entity(programme)
                .build();
    }

    @PUT
    @Path("/programmes/{id}")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Operation(
            operationId = "changeProgramme",
            summary = "Describe a programme anew",
            description =
                    "All of it. More places are filled from the waiting list at once. The task is changed in a draft only.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the programme as you have seen it",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "The programme as it is now")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description = IN_THE_WAY + "; `programme-has-more-people`: more are in it than it would have room for")
    @APIResponse(responseCode = "412", description = "`precondition-failed`: it has changed since you looked")
    @APIResponse(responseCode = "428", description = "`precondition-required`: If-Match is missing")
    public ProgrammeView change(@RestPath UUID id, @Valid @NotNull DescribeProgramme request) {
        return running.change(id, request);
    }

    @DELETE
    @Path("/programmes/{id}")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Operation(
            operationId = "discardProgramme",
            summary = "Throw a draft away",
            description = "With the invitations that wait for its opening. What people could join is ended instead.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = IN_THE_WAY)
    public void discard(@RestPath UUID id) {
        running.discard(id);
    }

    @POST
    @Path("/programmes/{id}/open")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Operation(
            operationId = "openProgramme",
            summary = "Let people join",
            description = "Those who are invited hear of it now.")
    @APIResponse(responseCode = "200", description = "The programme, enrolling")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = IN_THE_WAY)
    public ProgrammeView open(@RestPath UUID id) {
        return running.open(id);
    }

    @POST
    @Path("/programmes/{id}/start")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Operation(
            operationId = "startProgramme",
            summary = "Let the programme begin",
            description = "Nobody joins any more; who waits still moves up when somebody leaves.")
    @APIResponse(responseCode = "200", description = "The programme, running")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = IN_THE_WAY)
    public ProgrammeView start(@RestPath UUID id) {
        return running.start(id);
    }

    @POST
    @Path("/programmes/{id}/end")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Operation(
            operationId = "endProgramme",
            summary = "End a programme",
            description =
                    "Before its last day; it ends by itself when that is over. What people shared in their circles stays theirs to read.")
    @APIResponse(responseCode = "200", description = "The programme, ended")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = IN_THE_WAY)
    public ProgrammeView end(@RestPath UUID id) {
        return running.end(id);
    }

    private boolean manages() {
        return caller.has(Roles.PROGRAMME_MANAGER);
    }
}
