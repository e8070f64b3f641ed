package io.shipmate.profile.continuity;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.shipmate.profile.people.ContinuityView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/profile/v1/me")
@Tag(
        name = "After leaving",
        description = "What somebody keeps when they leave the company: a private address, their partnerships.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
class ContinuityResource {

    private final StayingReachable staying;
    private final Caller caller;

    ContinuityResource(StayingReachable staying, Caller caller) {
        this.staying = staying;
        this.caller = caller;
    }

    @POST
    @Path("/personal-contact")
    @Operation(
            operationId = "giveMyPersonalContact",
            summary = "Give a private mail address",
            description =
                    "For the time after leaving; nobody else ever sees it. A mail with a code goes there, which proves that it is one's own."
                            + " Another address takes the place of the one before and has to be proved anew; the same one again asks"
                            + " for another mail, unless it is proved: then nothing happens. Only the newest mail's code counts. One mail a minute and five in 24"
                            + " hours.")
    @RequestBody(
            required = true,
            content = @Content(examples = @ExampleObject(name = "private", value = Examples.GIVEN)))
    @APIResponse(
            responseCode = "200",
            description = "What is kept now",
            content =
                    @Content(
                            schema = @Schema(implementation = ContinuityView.class),
                            examples = @ExampleObject(name = "unproved", value = Examples.UNPROVED)))
    @APIResponse(
            responseCode = "422",
            description = "`personal-contact-is-company-address`: it will be gone when its owner is")
    @APIResponse(responseCode = "429", description = "`too-many-verification-mails`; `Retry-After` says from when on")
    public ContinuityView give(@Valid @NotNull GivePersonalContact request) {
        return staying.give(caller.person(), request);
    }

    @POST
    @Path("/personal-contact/verify")
    @Operation(
            operationId = "verifyMyPersonalContact",
            summary = "Prove that the private address is one's own",
            description =
                    "With the code of the newest mail. It works once, for an hour, and may be mistyped five times.")
    @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "code", value = Examples.CODE)))
    @APIResponse(
            responseCode = "200",
            description = "What is kept now",
            content =
                    @Content(
                            schema = @Schema(implementation = ContinuityView.class),
                            examples = @ExampleObject(name = "proved", value = Examples.PROVED)))
    @APIResponse(
            responseCode = "409",
            description = "`verification-code-gone`: there is none that counts; ask for a mail")
    @APIResponse(
            responseCode = "422",
            description = "`verification-code-wrong`: it is another one; `triesLeft` says how often one may try again")
    public ContinuityView verify(@Valid @NotNull VerifyPersonalContact request) {
        return staying.verify(caller.person(), request);
    }

    @DELETE
    @Path("/personal-contact")
    @Operation(
            operationId = "deleteMyPersonalContact",
            summary = "Take the private address back",
            description = "It is forgotten at once. Whoever has left gets no more mails then; their sign-in stays.")
    @APIResponse(responseCode = "204", description = "There is none (any more)")
    public void withdraw() {
        staying.withdraw(caller.person());
    }

    @PUT
    @Path("/continuity")
    @Operation(
            operationId = "chooseMyContinuity",
            summary = "Choose whether one's partnerships go on after leaving",
            description =
                    "No, unless one says yes; it may be changed at any time, also after leaving. When somebody leaves, their partnerships rest. Each goes on"
                            + " once both want it and the address of the one who left is verified; until both have said yes, neither learns of the other's"
                            + " answer.")
    @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "keep", value = Examples.CHOICE)))
    @APIResponse(
            responseCode = "200",
            description = "What is kept now",
            content =
                    @Content(
                            schema = @Schema(implementation = ContinuityView.class),
                            examples = @ExampleObject(name = "proved", value = Examples.PROVED)))
    public ContinuityView choose(@Valid @NotNull ChooseContinuity request) {
        return staying.choose(caller.person(), request);
    }
}
