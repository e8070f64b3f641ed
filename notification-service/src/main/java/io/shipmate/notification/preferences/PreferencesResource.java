package io.shipmate.notification.preferences;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notification/v1/me/preferences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
@Tag(name = "Preferences", description = "How the caller wants to be told")
class PreferencesResource {

    private static final String SOME = """
            {"kinds":[{"kind":"INVITATION_RECEIVED","channels":["INBOX","EMAIL"]},{"kind":"NOTE_SHARED","channels":["INBOX"]}],\
            "quietHours":{"from":"22:00","to":"07:00"}}""";

    private final Choosing choosing;
    private final Caller caller;

    PreferencesResource(Choosing choosing, Caller caller) {
        this.choosing = choosing;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getMyPreferences",
            summary = "How I am told",
            description =
                    "Every kind with its channels, and my quiet hours. Who never chose anything sees the defaults.")
    @APIResponse(
            responseCode = "200",
            description = "All preferences; ETag is what PUT wants as If-Match",
            content =
                    @Content(
                            schema = @Schema(implementation = PreferencesView.class),
                            examples = @ExampleObject(name = "some", value = SOME)))
    public PreferencesView preferences() {
        return choosing.preferences(caller.person());
    }

    @PUT
    @Operation(
            operationId = "replaceMyPreferences",
            summary = "Be told this way from now on",
            description =
                    "Replaces everything: a kind that is left out goes back to its default, absent quiet hours end them. "
                            + "Holds for mails that are waiting, too.")
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = "The ETag that you have seen",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "All preferences as they are now",
            content =
                    @Content(
                            schema = @Schema(implementation = PreferencesView.class),
                            examples = @ExampleObject(name = "some", value = SOME)))
    @APIResponse(responseCode = "412", description = "`precondition-failed`: they have changed since")
    @APIResponse(responseCode = "422", description = "`inbox-is-always-on`: a kind without the channel INBOX")
    @APIResponse(responseCode = "428", description = "`precondition-required`: no If-Match")
    public PreferencesView replace(
            @Valid
                    @NotNull
                    @RequestBody(
                            description = "All preferences",
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReplacePreferences.class),
                                            examples = @ExampleObject(name = "some", value = SOME)))
                    ReplacePreferences request) {
        return choosing.replace(caller.person(), request);
    }
}
