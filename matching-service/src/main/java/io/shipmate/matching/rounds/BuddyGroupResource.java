package io.shipmate.matching.rounds;

import io.shipmate.kit.identity.Caller;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/matching/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "Buddies", description = "Whom a programme has brought you together with, for as long as it goes on")
class BuddyGroupResource {

    private static final String UNKNOWN = "`buddy-group-unknown`: there is none, or it is not yours";

    private final KeepingBuddies keeping;
    private final LeavingBuddies leaving;
    private final Caller caller;

    BuddyGroupResource(KeepingBuddies keeping, LeavingBuddies leaving, Caller caller) {
        this.keeping = keeping;
        this.leaving = leaving;
        this.caller = caller;
    }

    @GET
    @Path("/me/buddy-groups")
    @Operation(
            operationId = "listMyBuddyGroups",
            summary = "My buddies",
            description = "Of all programmes, also those that are over; the newest first.")
    public Page<BuddyGroupView> list(@BeanParam PageRequest page) {
        return keeping.list(caller.person(), page);
    }

    @GET
    @Path("/me/programmes/{programme}/round")
    @Operation(
            operationId = "getMyRound",
            summary = "What the newest round has brought me",
            description = "Buddies, or why there are none this time, in words.")
    @APIResponse(responseCode = "200", description = "My part of the round")
    @APIResponse(
            responseCode = "404",
            description = "`round-unknown`: none was published, or you are not in the programme")
    public MyRoundView newest(
            @RestPath UUID programme,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String languages) {
        return keeping.newest(programme, caller.person(), Languages.of(languages));
    }

    @GET
    @Path("/buddy-groups/{id}")
    @Operation(
            operationId = "getBuddyGroup",
            summary = "One of my buddy groups",
            description = "Only its people see it here; programme-managers see it in its round.")
    @APIResponse(responseCode = "200", description = "The group")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public BuddyGroupView group(@RestPath UUID id) {
        return keeping.one(id, caller.person());
    }

    @PUT
    @Path("/buddy-groups/{id}/keep-going")
    @Operation(
            operationId = "keepBuddiesGoing",
            summary = "Say whether I would like to keep going",
            description =
                    "When two both say yes they are partners, and their circle goes on; of three, every two who both say yes. One yes is never shown to anybody, and may be taken"
                            + " back until another says yes. Until 14 days after the end of the programme.")
    @APIResponse(responseCode = "200", description = "The group, with what you have said")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description =
                    "`keep-going-over`: the programme ended more than 14 days ago; `reporting-line`: one of you reports to the other;"
                            + " `buddy-group-ended`: of three you have left the others")
    public BuddyGroupView keepGoing(@RestPath UUID id, @Valid @NotNull SayKeepGoing request) {
        return keeping.keepGoing(id, request, caller.person());
    }

    @POST
    @Path("/buddy-groups/{id}/leave")
    @Operation(
            operationId = "leaveBuddyGroup",
            summary = "Leave my buddies",
            description =
                    "At once, without a reason. Of two it is over for both, of three the others go on; it stays in your list, its circle stays readable. All stay in the programme: who has"
                            + " nobody gets somebody in its next round. A wish to keep going is taken back by it.")
    @APIResponse(responseCode = "200", description = "The group, over for you")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "`buddy-group-ended`: it is over")
    public BuddyGroupView leave(@RestPath UUID id) {
        return leaving.leave(id, caller.person());
    }
}
