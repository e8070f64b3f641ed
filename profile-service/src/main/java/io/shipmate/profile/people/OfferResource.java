package io.shipmate.profile.people;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.shipmate.profile.expertise.ReplaceExperiences;
import io.shipmate.profile.expertise.ReplaceOffers;
import io.shipmate.profile.expertise.ReplaceSeeks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
@Tag(name = "Me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@APIResponse(
        responseCode = "200",
        description = "The whole profile as it is now",
        content =
                @Content(
                        schema = @Schema(implementation = MeView.class),
                        examples = @ExampleObject(name = "member", value = Examples.MEMBER)))
class OfferResource {

    private final OfferingAndSeeking telling;
    private final Caller caller;

    OfferResource(OfferingAndSeeking telling, Caller caller) {
        this.telling = telling;
        this.caller = caller;
    }

    @PUT
    @Path("/offers")
    @Operation(
            operationId = "replaceMyOffers",
            summary = "Say what one can help with",
            description =
                    "Replaces the list: up to 30 topics of the catalogue, each once, with the level and own words. Shown to all members unless an entry says otherwise.")
    @RequestBody(
            required = true,
            content = @Content(examples = @ExampleObject(name = "offers", value = Examples.OFFERS)))
    public MeView offer(@Valid @NotNull ReplaceOffers request) {
        return telling.offer(caller.person(), request);
    }

    @PUT
    @Path("/seeks")
    @Operation(
            operationId = "replaceMySeeks",
            summary = "Say what one wants a thinking partner on",
            description =
                    "Replaces the list: up to 30 topics of the catalogue, each once, with the need and own words. Shown to those one is suggested to unless an entry says otherwise.")
    @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "seeks", value = Examples.SEEKS)))
    public MeView seek(@Valid @NotNull ReplaceSeeks request) {
        return telling.seek(caller.person(), request);
    }

    @PUT
    @Path("/experiences")
    @Operation(
            operationId = "replaceMyExperiences",
            summary = "Say what one has lived through",
            description =
                    "Replaces the list: up to 30 experiences, each with a topic of the catalogue or a short key. What life brings (LIFE) needs a topic and is `MATCHING_ONLY`, so nobody else sees it, unless its entry says otherwise.")
    @RequestBody(
            required = true,
            content = @Content(examples = @ExampleObject(name = "experiences", value = Examples.EXPERIENCES)))
    public MeView experienced(@Valid @NotNull ReplaceExperiences request) {
        return telling.experienced(caller.person(), request);
    }
}
