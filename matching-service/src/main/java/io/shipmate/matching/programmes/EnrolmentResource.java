package io.shipmate.matching.programmes;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.problem.Invalid;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
@Tag(name = "Programmes")
class EnrolmentResource {

    private final Enrolling enrolling;
    private final MyProgrammes mine;
    private final Caller caller;

    EnrolmentResource(Enrolling enrolling, MyProgrammes mine, Caller caller) {
        this.enrolling = enrolling;
        this.mine = mine;
        this.caller = caller;
    }

    @GET
    @Path("/me/programmes")
    @Operation(
            operationId = "listMyProgrammes",
            summary = "The programmes that concern me",
            description =
                    "Those I am in, wait for, or am invited to, whether I take part or not; the newest first, ended ones included.")
    public Page<MyProgrammeView> mine(@BeanParam PageRequest page) {
        return mine.list(caller.person(), page);
    }

    @POST
    @Path("/programmes/{id}/enrolments")
    @Operation(
            operationId = "enrol",
            summary = "Join a programme",
            description =
                    "Your yes, and what a buddy may be picked for you by; you may take it back at any time. When the programme is full, you wait and move up"
                            + " by yourself when somebody leaves. Joining again after leaving is joining behind all who wait.")
    @APIResponseSchema(
            value = EnrolmentView.class,
            responseCode = "201",
            responseDescription = "You are in it, or on its waiting list")
    @APIResponse(responseCode = "404", description = ProgrammeResource.UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description =
                    "`programme-in-another-state`: nobody can join it now; `not-open-to-programme`: you do not take part, or are not open to what it is"
                            + " for; `already-enrolled`: you are in it or wait, as `state` says")
    public RestResponse<EnrolmentView> enrol(@RestPath UUID id) {
        return RestResponse.ResponseBuilder.<EnrolmentView>created(URI.create("/api/matching/v1/me/programmes"))
                .entity(enrolling.enrol(id, caller.person()))
                .build();
    }

    @POST
    @Path("/programmes/{id}/withdraw")
    @Operation(
            operationId = "withdrawFromProgramme",
            summary = "Leave a programme, or its waiting list",
            description = "No reason is asked. Whoever has waited longest gets your place.")
    @APIResponse(responseCode = "200", description = "You have left it")
    @APIResponse(responseCode = "404", description = ProgrammeResource.UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description = "`not-enrolled`: you are not in it; `programme-in-another-state`: it is over")
    public EnrolmentView withdraw(@RestPath UUID id) {
        return enrolling.withdraw(id, caller.person());
    }

    @GET
    @Path("/programmes/{id}/enrolments")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Operation(
            operationId = "listEnrolments",
            summary = "A programme's roster",
            description =
                    "Who is in it and who waits, in the order in which they came; ids and states, nothing else. `POST /api/profile/v1/people/lookup` has the cards.")
    @APIResponse(responseCode = "200", description = "A page of the roster")
    @APIResponse(responseCode = "404", description = ProgrammeResource.UNKNOWN)
    public Page<EnrolmentView> roster(
            @RestPath UUID id,
            @RestQuery
                    @Parameter(
                            description = "Only those in this state; who has left is shown only when asked for",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"ENROLLED", "WAITING", "WITHDRAWN"}))
                    String state,
            @BeanParam PageRequest page) {
        return enrolling.roster(id, states(state), page);
    }

    private static Set<EnrolmentState> states(String name) {
        return switch (name) {
            case null -> EnumSet.of(EnrolmentState.ENROLLED, EnrolmentState.WAITING);
            case "ENROLLED" -> EnumSet.of(EnrolmentState.ENROLLED);
            case "WAITING" -> EnumSet.of(EnrolmentState.WAITING);
            case "WITHDRAWN" -> EnumSet.of(EnrolmentState.WITHDRAWN);
            default -> throw Invalid.at("state", "must be ENROLLED, WAITING or WITHDRAWN");
        };
    }
}
