package io.shipmate.session.agreements;

import io.shipmate.kit.idempotency.NaturallyIdempotent;
import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.problem.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/session/v1/circles/{circle}/agreement")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
@Tag(name = "Agreement", description = "What a circle has agreed on before it shares words")
class AgreementResource {

    private final Agreeing agreeing;

    AgreementResource(Agreeing agreeing) {
        this.agreeing = agreeing;
    }

    @GET
    @Operation(
            operationId = "getAgreement",
            summary = "The circle's agreement",
            description =
                    "The norms of the house in English or German (Accept-Language), the circle's own clauses, who has "
                            + "signed and who has not. There is one from the first moment; it is in force when all have signed.")
    @APIResponse(responseCode = "200", description = "The agreement")
    @APIResponse(responseCode = "404", description = "`not-found`: there is no such circle, or you are not in it")
    public AgreementView agreement(
            @RestPath UUID circle, @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return agreeing.agreement(circle, Languages.of(acceptLanguage));
    }

    @PUT
    @Operation(
            operationId = "amendAgreement",
            summary = "Change the circle's own clauses",
            description =
                    "Every change makes a new version, which all sign anew, whoever changed it included; until then no "
                            + "words can be shared. The same clauses again change nothing. The norms of the house cannot be changed. "
                            + "Ask with the same Accept-Language as for reading: the tag is that of the text one has seen.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the agreement that was read",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "The agreement as it is now")
    @APIResponse(responseCode = "404", description = "`not-found`: there is no such circle, or you are not in it")
    @APIResponse(responseCode = "409", description = "`circle-ended`: it is over")
    @APIResponse(responseCode = "412", description = "`precondition-failed`: it has changed since it was read")
    @APIResponse(responseCode = "428", description = "`precondition-required`: no If-Match")
    public AgreementView amend(
            @RestPath UUID circle,
            @Valid @NotNull AmendAgreement request,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return agreeing.amend(circle, request, Languages.of(acceptLanguage));
    }

    @POST
    @Path("/signatures")
    @NaturallyIdempotent("a version is signed once, however often somebody says so")
    @Operation(
            operationId = "signAgreement",
            summary = "Sign the agreement",
            description =
                    "Signs the version that was read. Signing it again changes nothing. With the last signature the "
                            + "agreement is in force and words can be shared.")
    @APIResponse(responseCode = "200", description = "The agreement as it is now")
    @APIResponse(responseCode = "404", description = "`not-found`: there is no such circle, or you are not in it")
    @APIResponse(
            responseCode = "409",
            description =
                    "`agreement-has-changed`: another version is current, `version` says which; `circle-ended`: it is over")
    public AgreementView sign(
            @RestPath UUID circle,
            @Valid @NotNull SignAgreement request,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return agreeing.sign(circle, request, Languages.of(acceptLanguage));
    }
}
