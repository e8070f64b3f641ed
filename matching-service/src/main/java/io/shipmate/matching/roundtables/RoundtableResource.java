package io.shipmate.matching.roundtables;

import io.shipmate.kit.idempotency.NaturallyIdempotent;
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
@RolesAllowed(Roles.MEMBER)
@Tag(name = "Roundtables", description = "Facilitated groups of diverse peers; a seat is taken by one's own yes")
class RoundtableResource {

    private static final String UNKNOWN =
            "`roundtable-unknown`: there is none, or no seat there was ever offered to you";

    private final TakingSeats taking;
    private final JoiningLate joining;
    private final Caller caller;
    private final OneOfTwo oneOfTwo;

    RoundtableResource(TakingSeats taking, JoiningLate joining, Caller caller, OneOfTwo oneOfTwo) {
        this.taking = taking;
        this.joining = joining;
        this.caller = caller;
        this.oneOfTwo = oneOfTwo;
    }

    @GET
    @Path("/me/roundtables")
    @Operation(
            operationId = "listMyRoundtables",
            summary = "My roundtables",
            description = "Where I sit, am asked to, or have sat; the newest first.")
    public Page<MyRoundtableView> mine(@BeanParam PageRequest page) {
        return taking.mine(caller.person(), page);
    }

    @GET
    @Path("/roundtables/{id}")
    @Operation(
            operationId = "getRoundtable",
            summary = "One of my roundtables",
            description = "Who else sits there is shown to those who sit there. To anybody else it does not exist.")
    @APIResponse(responseCode = "200", description = "The roundtable")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public MyRoundtableView one(@RestPath UUID id) {
        return taking.one(id, me());
    }

    @PUT
    @Path("/roundtables/{id}/seat")
    @Operation(
            operationId = "answerSeat",
            summary = "Take the seat that is offered to me, or not",
            description =
                    "YES takes it at once. NO is silent: nobody but you learns of it, and the seat looks unanswered until the offer lapses."
                            + " The same answer twice is one answer.")
    @APIResponse(responseCode = "200", description = "The roundtable as you see it now")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description =
                    "`roundtable-seat-not-offered`: the offer has lapsed, or was answered with yes and given up; `roundtable-ended`;"
                            + " `not-open-to-roundtables`; `already-at-a-roundtable`; `no-roundtable-fits`: somebody sits there by now with whom you are not to sit")
    public MyRoundtableView answer(@RestPath UUID id, @Valid @NotNull AnswerSeat request) {
        return taking.answer(id, me(), request.answer());
    }

    @POST
    @Path("/roundtables/{id}/leave")
    @NaturallyIdempotent("whoever has left has no seat to give up any more")
    @Operation(
            operationId = "leaveRoundtable",
            summary = "Give my seat up",
            description = "At once, without a reason. Nobody else is moved for it.")
    @APIResponse(responseCode = "200", description = "The roundtable as you see it now")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description = "`roundtable-seat-not-yours`: you do not sit there; `roundtable-ended`")
    public MyRoundtableView leave(@RestPath UUID id) {
        return taking.leave(id, me());
    }

    @POST
    @Path("/roundtables/formings/{id}/join")
    @Operation(
            operationId = "joinRoundtables",
            summary = "Join roundtables that are open",
            description =
                    "For whoever comes later: the free place where you do most good. Asking is your yes; you sit there at once. Its members stay where they are.")
    @APIResponse(responseCode = "200", description = "The roundtable at which you sit now")
    @APIResponse(responseCode = "404", description = "`roundtable-forming-unknown`: there is none")
    @APIResponse(
            responseCode = "409",
            description =
                    "`no-roundtable-fits`: no place is free where you could sit; `already-at-a-roundtable`; `not-open-to-roundtables`; `roundtable-forming-elsewhere`")
    public MyRoundtableView join(@RestPath UUID id) {
        return joining.join(id, me());
    }

    private UUID me() {
        return oneOfTwo.person().orElseThrow(RoundtableRefused.Unknown::new);
    }
}
