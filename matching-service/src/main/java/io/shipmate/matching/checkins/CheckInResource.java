package io.shipmate.matching.checkins;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.shipmate.matching.pool.OneOfTwo;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/matching/v1/me/check-ins")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
@Tag(name = "Check-ins", description = "Now and then: do you want to go on? Nobody learns what you say")
class CheckInResource {

    private final Answering answering;
    private final Caller caller;
    private final OneOfTwo oneOfTwo;

    CheckInResource(Answering answering, Caller caller, OneOfTwo oneOfTwo) {
        this.answering = answering;
        this.caller = caller;
        this.oneOfTwo = oneOfTwo;
    }

    /** What waits for the caller. */
    @Schema(name = "CheckIns")
    record Waiting(
            @Schema(required = true, description = "The newest first; at most one or two in practice")
            List<CheckInView> items) {}

    @GET
    @Operation(
            operationId = "listMyCheckIns",
            summary = "The check-ins that wait for my answer",
            description =
                    "Of each partnership, and of each buddy group of two, both are asked about quarterly, on a day by lot and at the same moment; who has a seat"
                            + " at a roundtable is asked about it for themselves. Whatever happens in the company can only bring the next one nearer,"
                            + " and nothing tells such a one from any other. Also in `GET /me/overview`.")
    public Waiting list() {
        return new Waiting(answering.waiting(caller.person()));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "answerCheckIn",
            summary = "Say whether to go on",
            description =
                    "GO_ON changes nothing. PAUSE and END take effect at once and look like any other pause or end: of a partnership for both; of buddies for both,"
                            + " who stay in the programme and get somebody in its next round; of a seat END gives it up. Nobody else learns whether or what you"
                            + " have answered. Only a partnership can be paused. The same answer twice is one answer.")
    @APIResponse(responseCode = "204", description = "Answered")
    @APIResponse(
            responseCode = "404",
            description = "`check-in-unknown`: there is none, it is closed, or it is somebody else's")
    @APIResponse(responseCode = "409", description = "`check-in-answered`: you have answered it otherwise")
    public void answer(@RestPath UUID id, @Valid @NotNull AnswerCheckIn request) {
        answering.answer(oneOfTwo.person().orElseThrow(CheckInRefused.Unknown::new), id, request);
    }
}
