package io.shipmate.profile.erasure;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.problem.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/profile/v1/me")
@Tag(name = "Me")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
class OwnErasureResource {

    private final Erasing erasing;
    private final Caller caller;

    OwnErasureResource(Erasing erasing, Caller caller) {
        this.erasing = erasing;
        this.caller = caller;
    }

    @DELETE
    @Operation(
            operationId = "eraseMe",
            summary = "Have oneself erased, in all services",
            description =
                    "Asked twice. Without a confirmation nothing happens: the answer (200) says what would, and has a"
                            + " confirmation that is good for some minutes and for this sign-in. The same request with it in"
                            + " `Erasure-Confirmation` erases here at once and asks all other services to (202). The receipt in"
                            + " the answer reads how far that is; sent again, the same confirmation gives the same"
                            + " receipt.")
    @APIResponse(
            responseCode = "200",
            description = "What would happen. Nothing has happened yet",
            content =
                    @Content(
                            schema = @Schema(implementation = ErasureAnnouncementView.class),
                            examples = @ExampleObject(name = "announcement", value = Examples.ANNOUNCEMENT)))
    @APIResponse(
            responseCode = "202",
            description = "It has begun",
            content =
                    @Content(
                            schema = @Schema(implementation = ErasureReceiptView.class),
                            examples = @ExampleObject(name = "receipt", value = Examples.RECEIPT)))
    @APIResponse(
            responseCode = "422",
            description = "`confirmation-invalid`: too old, or of another sign-in or person; ask again without one")
    public RestResponse<ErasureAnswer> erase(
            @Parameter(description = "From the first answer; absent the first time") @RestHeader("Erasure-Confirmation")
                    String confirmation,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
        var answer = erasing.oneself(caller, confirmation, Languages.of(languages));
        return RestResponse.status(
                answer instanceof ErasureReceiptView ? RestResponse.Status.ACCEPTED : RestResponse.Status.OK, answer);
    }
}
