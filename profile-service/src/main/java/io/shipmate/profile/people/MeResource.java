package io.shipmate.profile.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

@Path("/api/profile/v1/me")
@Tag(name = "Me", description = "One's own profile: the HRIS's facts to read, the story to tell.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
class MeResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final OwnProfile profile;
    private final Caller caller;

    MeResource(OwnProfile profile, Caller caller) {
        this.profile = profile;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
    @Operation(
            operationId = "getMe",
            summary = "Read one's own profile",
            description =
                    "The first call binds the sign-in to a person: by the HRIS id that the token names, else by a mail"
                            + " address that the issuer verified. The binding is for good. Whoever has left signs in at the alumni's issuer"
                            + " with the private address that they have verified here, and is the same person.")
    @APIResponse(
            responseCode = "200",
            description = "The profile, with its ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = MeView.class),
                            examples = @ExampleObject(name = "newcomer", value = Examples.NEWCOMER)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @APIResponse(
            responseCode = "403",
            description =
                    "`sign-in-matches-nobody`: nobody in the roster fits this sign-in; `may-return`: whoever was erased"
                            + " and signs in anew, as before or with an HRIS id of theirs, may be brought back by the HR system, as"
                            + " somebody new (an address alone tells nobody from its next owner); `access-suspended`: the"
                            + " company has taken the access away for the time being")
    public MeView me() {
        return profile.read();
    }

    @PATCH
    @Consumes(MERGE_PATCH)
    @Operation(
            operationId = "changeMe",
            summary = "Tell one's story",
            description = "A JSON merge patch (RFC 7396) of headline, about, pronouns and avatar.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag that was seen",
            schema = @Schema(implementation = String.class))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MERGE_PATCH,
                            schema = @Schema(implementation = ChangeStory.class),
                            examples = @ExampleObject(name = "headline", value = Examples.HEADLINE)))
    @APIResponse(
            responseCode = "200",
            description = "The profile as it is now, with its new ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = MeView.class),
                            examples = @ExampleObject(name = "newcomer", value = Examples.NEWCOMER)))
    @APIResponse(responseCode = "412", description = "`precondition-failed`: it has changed since it was seen")
    @APIResponse(
            responseCode = "422",
            description = "`hr-fact-is-read-only`: only the HRIS may change that; `fact` names it")
    @APIResponse(responseCode = "428", description = "`precondition-required`: If-Match is missing")
    public MeView change(@NotNull JsonNode patch) {
        return profile.tell(caller.person(), patch);
    }
}
