package io.shipmate.matching.invitations;

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

@Path(InvitationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "Invitations", description = "\"I would like to meet you\", and the answer")
class InvitationResource {

    static final String PATH = "/api/matching/v1";
    private static final String UNKNOWN = "`invitation-unknown`: there is none that is yours to see";

    private final Inviting inviting;
    private final Answering answering;
    private final Mailbox mailbox;
    private final Caller caller;
    private final OneOfTwo oneOfTwo;

    InvitationResource(Inviting inviting, Answering answering, Mailbox mailbox, Caller caller, OneOfTwo oneOfTwo) {
        this.inviting = inviting;
        this.answering = answering;
        this.mailbox = mailbox;
        this.caller = caller;
        this.oneOfTwo = oneOfTwo;
    }

    @POST
    @Path("/invitations")
    @Operation(
            operationId = "invite",
            summary = "Invite somebody to be my partner",
            description =
                    "It stays open until the other one says yes or it expires (21 days, unless your company has chosen"
                            + " otherwise). A no is never told. If the other one has invited you, this is your yes: the invitation comes"
                            + " back ACCEPTED with its partnership. Bound only by participation, capacity and reporting line.")
    @APIResponseSchema(value = InvitationView.class, responseCode = "201", responseDescription = "Sent")
    @APIResponse(responseCode = "404", description = "`nobody-there`: nobody of that id takes part")
    @APIResponse(
            responseCode = "409",
            description =
                    "`not-taking-part`: you do not take part, or not in partnerships; `own-capacity-full`: you have no room for"
                            + " one more; `that-is-you`; `reporting-line`: one of you reports to the other; `already-partners`;"
                            + " `already-invited`: your invitation is still open; `invited-recently`: you took one to that person back"
                            + " that would still be open; `too-many-open-invitations`; `too-many-invitations-sent`: in seven days,"
                            + " whatever became of them. `possibleFrom` says from when on another is possible")
    public RestResponse<InvitationView> invite(@Valid @NotNull InviteSomebody request) {
        var invitation = inviting.invite(caller.person(), request);
        return RestResponse.ResponseBuilder.<InvitationView>created(
                        URI.create(PATH + "/invitations/" + invitation.id()))
                .entity(invitation)
                .build();
    }

    @GET
    @Path("/me/invitations")
    @Operation(
            operationId = "listMyInvitations",
            summary = "Invitations I have received or sent",
            description = "The newest first, whatever has become of them.")
    public Page<InvitationView> list(
            @RestQuery
                    @Parameter(
                            description = "Which of the two; `received` unless said otherwise",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"received", "sent"},
                                            defaultValue = "received"))
                    String box,
            @BeanParam PageRequest page) {
        return mailbox.list(caller.person(), Box.of(box), page);
    }

    @GET
    @Path("/invitations/{id}")
    @Operation(
            operationId = "getInvitation",
            summary = "One of my invitations",
            description = "Its ETag is what the answer has to name in If-Match.")
    @APIResponse(responseCode = "200", description = "The invitation")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public InvitationView invitation(@RestPath UUID id) {
        return mailbox.one(me(), id);
    }

    @PUT
    @Path("/invitations/{id}/answer")
    @Operation(
            operationId = "answerInvitation",
            summary = "Say yes or no",
            description =
                    "YES forms the partnership at once. NO is silent: nobody but you learns of it, and to its sender the"
                            + " invitation stays open until it expires. The same answer twice is one answer.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the invitation as you have seen it",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "The invitation as it is now")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(
            responseCode = "409",
            description =
                    "`invitation-answered`: you have said no; `invitation-accepted`; `invitation-expired`; `invitation-withdrawn`;"
                            + " `not-taking-part`, `own-capacity-full`: yours; `reporting-line`; `already-partners`;"
                            + " `not-possible-now`: the other one has no room or takes a break; the invitation stays open")
    @APIResponse(responseCode = "412", description = "`precondition-failed`: it has changed since you looked")
    @APIResponse(responseCode = "428", description = "`precondition-required`: If-Match is missing")
    public InvitationView answer(@RestPath UUID id, @Valid @NotNull AnswerInvitation request) {
        return answering.answer(me(), id, request);
    }

    @POST
    @Path("/invitations/{id}/withdraw")
    @Operation(
            operationId = "withdrawInvitation",
            summary = "Take an invitation back",
            description =
                    "Only its sender may, while it is open. Withdrawing twice is withdrawing once. Another to the same"
                            + " person is possible when this one would have expired.")
    @APIResponse(responseCode = "200", description = "The invitation, taken back")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "`invitation-accepted`; `invitation-expired`")
    public InvitationView withdraw(@RestPath UUID id) {
        return inviting.withdraw(me(), id);
    }

    private UUID me() {
        return oneOfTwo.person().orElseThrow(InvitationRefused.Unknown::new);
    }
}
