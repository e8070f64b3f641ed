package io.shipmate.matching.rounds;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path(RoundResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PROGRAMME_MANAGER)
@Tag(
        name = "Rounds",
        description = "Buddies for everybody in a programme: worked out, looked at, published. No pair is made by hand")
class RoundResource {

    static final String PATH = "/api/matching/v1/programmes/{programme}/rounds";
    private static final String UNKNOWN = "`round-unknown`: the programme has no such round";
    private static final String IN_THE_WAY =
            "`round-in-another-state`: `state` says in which, and this cannot be done in it";

    private final Planning planning;
    private final Publishing publishing;

    RoundResource(Planning planning, Publishing publishing) {
        this.planning = planning;
        this.publishing = publishing;
    }

    @POST
    @Operation(
            operationId = "planRound",
            summary = "Have a round worked out",
            description =
                    "A job does it: follow `…/progress`, or look at the round from time to time. It survives the loss of a replica and comes to the same groups. One round"
                            + " of a programme is open at a time, until it is published or discarded.")
    @APIResponseSchema(
            value = RoundView.class,
            responseCode = "201",
            responseDescription = "The round, waiting for its turn")
    @APIResponse(responseCode = "404", description = "`programme-unknown`")
    @APIResponse(
            responseCode = "409",
            description =
                    "`programme-not-for-buddies`; `programme-in-another-state`: nobody is in it yet, or it is over;"
                            + " `another-round-is-open`: publish or discard that one first")
    public RestResponse<RoundView> plan(@RestPath UUID programme, @Valid @NotNull PlanRound request) {
        var round = planning.plan(programme, request);
        return RestResponse.ResponseBuilder.<RoundView>created(
                        URI.create(PATH.replace("{programme}", programme.toString()) + "/" + round.id()))
                .entity(round)
                .build();
    }

    @GET
    @Operation(
            operationId = "listRounds",
            summary = "The rounds of a programme",
            description = "The newest first, discarded ones included.")
    @APIResponse(responseCode = "200", description = "A page of rounds")
    @APIResponse(responseCode = "404", description = "`programme-unknown`")
    public Page<RoundView> list(@RestPath UUID programme, @BeanParam PageRequest page) {
        return planning.list(programme, page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getRound",
            summary = "One round, and how good it is",
            description = "Figures in words where they are about people, and none for fewer than five.")
    @APIResponse(responseCode = "200", description = "The round")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public RoundView round(@RestPath UUID programme, @RestPath UUID id) {
        return planning.one(programme, id);
    }

    @GET
    @Path("/{id}/groups")
    @Operation(
            operationId = "listRoundGroups",
            summary = "A round's groups",
            description =
                    "Who would be together, or is. They cannot be changed by hand: keep two apart and run it again.")
    @APIResponse(responseCode = "200", description = "A page of groups")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Page<RoundGroupView> groups(@RestPath UUID programme, @RestPath UUID id, @BeanParam PageRequest page) {
        return planning.groups(programme, id, page);
    }

    @GET
    @Path("/{id}/left-out")
    @Operation(
            operationId = "listRoundLeftOut",
            summary = "For whom a round finds nobody, and why",
            description =
                    "Reasons come from what everybody may know: level, reporting line, hours, language, an odd number. Where anything private takes part, it reads that nobody was"
                            + " fitting, as it does in many other cases.")
    @APIResponse(responseCode = "200", description = "A page of people")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Page<LeftOutView> leftOut(
            @RestPath UUID programme,
            @RestPath UUID id,
            @BeanParam PageRequest page,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String languages) {
        return planning.leftOut(programme, id, page, Languages.of(languages));
    }

    @POST
    @Path("/{id}/run")
    @Operation(
            operationId = "runRoundAgain",
            summary = "Keep people apart, and work it out again",
            description =
                    "Also without anybody to keep apart, when somebody has joined or left. As few as possible of those whom the preview has together are parted.")
    @APIResponse(responseCode = "200", description = "The round, waiting for its turn")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = IN_THE_WAY)
    public RoundView runAgain(@RestPath UUID programme, @RestPath UUID id, @Valid @NotNull RunAgain request) {
        return planning.runAgain(programme, id, request);
    }

    @POST
    @Path("/{id}/publish")
    @Operation(
            operationId = "publishRound",
            summary = "Let the groups begin",
            description =
                    "All at once. Everybody in the programme is told, those without a group included; they read the reason in their own words. What was together before ends, but"
                            + " for groups that a repair leaves as they are.")
    @APIResponse(responseCode = "200", description = "The round, published")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description = IN_THE_WAY + "; `programme-in-another-state`: it does not run;"
                    + " `round-out-of-date`: something has changed since it was worked out, run it again")
    public RoundView publish(@RestPath UUID programme, @RestPath UUID id) {
        return publishing.publish(programme, id);
    }

    @POST
    @Path("/{id}/discard")
    @Operation(
            operationId = "discardRound",
            summary = "Give a round up",
            description = "Nobody is told anything. A job that is working it out stops.")
    @APIResponse(responseCode = "200", description = "The round, discarded")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = IN_THE_WAY)
    public RoundView discard(@RestPath UUID programme, @RestPath UUID id) {
        return planning.discard(programme, id);
    }
}
