package io.shipmate.profile.continuity;

import io.shipmate.kit.idempotency.NaturallyIdempotent;
import io.shipmate.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/profile/v1/people/{id}/personal-contact/code")
@Tag(name = "After leaving")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SERVICE)
class VerificationCodeResource {

    private final MakingCodes codes;

    VerificationCodeResource(MakingCodes codes) {
        this.codes = codes;
    }

    @POST
    @NaturallyIdempotent("a mail that is sent again has a new code, and only the newest counts")
    @Operation(
            operationId = "makeVerificationCode",
            summary = "Make the code of a mail that proves an address",
            description =
                    "For notification-service, at the moment of sending. The code is kept nowhere else; the one made before does not"
                            + " count any more.")
    @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "asked", value = Examples.ASKED)))
    @APIResponse(
            responseCode = "200",
            description = "Where to, in which language, and the code",
            content =
                    @Content(
                            schema = @Schema(implementation = VerificationCodeView.class),
                            examples = @ExampleObject(name = "made", value = Examples.MADE)))
    @APIResponse(
            responseCode = "404",
            description =
                    "`not-found`: no mail waits under this request: another one was asked for, it came too late, or the"
                            + " address is verified or gone")
    public VerificationCodeView make(@RestPath UUID id, @Valid @NotNull MakeVerificationCode request) {
        return codes.make(id, request);
    }
}
