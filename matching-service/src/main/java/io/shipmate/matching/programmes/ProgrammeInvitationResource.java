package io.shipmate.matching.programmes;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path(ProgrammeResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "Programmes")
class ProgrammeInvitationResource {

    private static final String UNKNOWN = "`programme-invitation-unknown`: there is none that is yours";

    private final Inviting inviting;
    private final AnsweringProgrammes answering;
    private final Caller caller;

    ProgrammeInvitationResource(Inviting inviting, AnsweringProgrammes answering, Caller caller) {
        this.inviting = inviting;
        this.answering = answering;
        this.caller = caller;
    }

    @POST
    @Path("/programmes/{id}/invitations")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Operation(
            operationId = "inviteToProgramme",
            summary = "Invite people to a programme",
            description =
                    "Reaches those who do not take part, too. It only invites: nobody is in the programme before their own yes. To a draft they are invited when it"
                            + " opens. Who is invited already is not invited twice.")
    @APIResponse(responseCode = "200", description = "Who is invited, and which ids are of nobody who works here")
    @APIResponse(responseCode = "404", description = ProgrammeResource.UNKNOWN)
    @APIResponse(responseCode = "409", description = "`programme-in-another-state`: nobody can join it any more")
    public InvitedPeopleView invite(@RestPath UUID id, @Valid @NotNull InvitePeople request) {
        return inviting.invite(id, request);
    }

    @GET
    @Path("/programmes/{id}/invitations")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Operation(
            operationId = "listProgrammeInvitations",
            summary = "Who is invited to a programme",
            description = "The newest first. Whoever has declined looks like somebody who has not answered.")
    @APIResponse(responseCode = "200", description = "A page of those who are invited")
    @APIResponse(responseCode = "404", description = ProgrammeResource.UNKNOWN)
    public Page<InvitedView> invited(@RestPath UUID id, @BeanParam PageRequest page) {
        return inviting.list(id, page);
    }

    @GET
    @Path("/programme-invitations/{id}")
    @Operation(
            operationId = "getProgrammeInvitation",
            summary = "One of my invitations to a programme",
            description = "Its ETag is what the answer has to name in If-Match. `GET /me/programmes` lists them.")
    @APIResponse(responseCode = "200", description = "The invitation")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public ProgrammeInvitationView invitation(@RestPath UUID id) {
        return answering.one(id, caller.person());
    }

    @PUT
    @Path("/programme-invitations/{id}/answer")
    @Operation(
            operationId = "answerProgrammeInvitation",
            summary = "Say yes or no to a programme",
            description =
                    "YES joins it at once, or its waiting list. NO is silent: nobody but you learns of it, and it may become a yes as long as one can join. The same"
                            + " answer twice is one answer. Who has said yes and thinks better of it withdraws from the programme.")
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
                    "`programme-in-another-state`: nobody can join it now; `not-open-to-programme`: you do not take part, or are not open to what it is"
                            + " for; the invitation stays open; `programme-invitation-accepted`: you have said yes; `already-enrolled`")
    @APIResponse(responseCode = "412", description = "`precondition-failed`: it has changed since you looked")
    @APIResponse(responseCode = "428", description = "`precondition-required`: If-Match is missing")
    public ProgrammeInvitationView answer(@RestPath UUID id, @Valid @NotNull AnswerProgrammeInvitation request) {
        return answering.answer(id, request, caller.person());
    }
}
