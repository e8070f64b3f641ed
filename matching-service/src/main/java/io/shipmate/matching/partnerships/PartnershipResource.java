package io.shipmate.matching.partnerships;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.matching.pool.OneOfTwo;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/matching/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
@Tag(name = "Partnerships", description = "Two people who both said yes; both sides are equal")
class PartnershipResource {

    private static final String UNKNOWN = "`partnership-unknown`: there is none, or you are not one of the two";

    private final Partnering partnering;
    private final GoingOn goingOn;
    private final Caller caller;
    private final OneOfTwo oneOfTwo;

    PartnershipResource(Partnering partnering, GoingOn goingOn, Caller caller, OneOfTwo oneOfTwo) {
        this.goingOn = goingOn;
        this.partnering = partnering;
        this.caller = caller;
        this.oneOfTwo = oneOfTwo;
    }

    @GET
    @Path("/me/partnerships")
    @Operation(
            operationId = "listMyPartnerships",
            summary = "My partnerships",
            description = "Open and ended ones, the newest first.")
    public Page<PartnershipView> list(@BeanParam PageRequest page) {
        return partnering.list(caller.person(), page);
    }

    @GET
    @Path("/partnerships/{id}")
    @Operation(
            operationId = "getPartnership",
            summary = "One of my partnerships",
            description = "Only the two see it; to anybody else, whatever their role, it does not exist.")
    @APIResponse(responseCode = "200", description = "The partnership")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public PartnershipView partnership(@RestPath UUID id) {
        return partnering.one(id, me());
    }

    @POST
    @Path("/partnerships/{id}/pause")
    @Operation(
            operationId = "pausePartnership",
            summary = "Pause a partnership",
            description =
                    "Takes effect at once for both. It ends by itself on the day given, or when one of the two resumes."
                            + " No reason is asked, and it does not show who paused.")
    @APIResponse(responseCode = "200", description = "The partnership, resting")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description = "`partnership-ended`: it is over; `partnership-paused`: it rests already")
    public PartnershipView pause(@RestPath UUID id, @Valid @NotNull PausePartnership request) {
        return partnering.pause(id, request, me());
    }

    @POST
    @Path("/partnerships/{id}/resume")
    @Operation(
            operationId = "resumePartnership",
            summary = "Go on after a pause",
            description = "Either of the two may; takes effect at once for both.")
    @APIResponse(responseCode = "200", description = "The partnership, going on")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description = "`partnership-ended`: it is over; `partnership-active`: it does not rest;"
                    + " `partnership-awaits-both`: one of the two has left, and it goes on when both want it to")
    public PartnershipView resume(@RestPath UUID id) {
        return partnering.resume(id, me());
    }

    @PUT
    @Path("/partnerships/{id}/keep-going")
    @Operation(
            operationId = "keepPartnershipGoing",
            summary = "Say whether it is to go on although the other has left",
            description =
                    "When somebody leaves the company, their partnerships rest without an end. Each goes on as soon as both want it: who has left says so for all of"
                            + " theirs with `PUT /api/profile/v1/me/continuity` and a verified private address, who has stayed says it here."
                            + " Until both have said yes, neither learns what the other has said, and may say otherwise. Saying nothing ends nothing.")
    @APIResponse(responseCode = "200", description = "The partnership; going on if both want it now")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description =
                    "`partnership-active`, `partnership-ended`: it does not rest; `partnership-needs-no-agreement`: it rests, but"
                            + " nobody has left; `chosen-for-all-partnerships`: it is you who has left")
    public PartnershipView keepGoing(@RestPath UUID id, @Valid @NotNull KeepGoing request) {
        return goingOn.keepGoing(id, request, me());
    }

    @POST
    @Path("/partnerships/{id}/end")
    @Operation(
            operationId = "endPartnership",
            summary = "End a partnership",
            description =
                    "Takes effect at once for both and makes room for another. No reason is asked. What was shared in the"
                            + " circle stays readable for the two.")
    @APIResponse(responseCode = "200", description = "The partnership, ended")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "`partnership-ended`: it is over already")
    public PartnershipView end(@RestPath UUID id) {
        return partnering.end(id, me());
    }

    private UUID me() {
        return oneOfTwo.person().orElseThrow(PartnershipRefused.Unknown::new);
    }
}
