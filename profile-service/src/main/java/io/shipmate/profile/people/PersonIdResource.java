package io.shipmate.profile.people;

import io.shipmate.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

@Path("/api/profile/v1/person-ids")
@Tag(
        name = "External ids",
        description = "Other ids for people, and people who are there twice. The person keeps everything.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PEOPLE_ADMIN)
class PersonIdResource {

    private final MergingPeople merging;

    PersonIdResource(MergingPeople merging) {
        this.merging = merging;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getPersonIds",
            summary = "Read the ids by which sources know somebody",
            description = "The present one, and former ones, which still mean the same person.")
    @APIResponse(
            responseCode = "200",
            description = "The ids",
            content =
                    @Content(
                            schema = @Schema(implementation = PersonIdsView.class),
                            examples = @ExampleObject(name = "one former id", value = Examples.PERSON_IDS)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public PersonIdsView read(@RestPath UUID id) {
        return merging.read(id);
    }

    @POST
    @Path("/{id}/change")
    @Operation(
            operationId = "changeExternalId",
            summary = "Give somebody another external id",
            description =
                    "They keep everything. The old id goes on meaning them, in rosters, deliveries, reporting lines and"
                            + " sign-ins. The same again changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ChangeExternalId.class),
                            examples = @ExampleObject(name = "a new id", value = "{\"externalId\":\"E-2042\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The ids now",
            content =
                    @Content(
                            schema = @Schema(implementation = PersonIdsView.class),
                            examples = @ExampleObject(name = "one former id", value = Examples.PERSON_IDS)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(
            responseCode = "409",
            description = "`external-id-taken`: it means somebody else; if the two are one, merge them")
    public PersonIdsView change(@RestPath UUID id, @Valid @NotNull ChangeExternalId request) {
        return merging.change(id, request);
    }

    @POST
    @Path("/{id}/release")
    @Operation(
            operationId = "releaseFormerExternalId",
            summary = "Let a former external id go",
            description = "It no longer means this person: for ids that HR gives to somebody else later.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ChangeExternalId.class),
                            examples = @ExampleObject(name = "a former id", value = "{\"externalId\":\"E-1042\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The ids now",
            content =
                    @Content(
                            schema = @Schema(implementation = PersonIdsView.class),
                            examples = @ExampleObject(name = "one former id", value = Examples.PERSON_IDS)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`external-id-not-former`: it is none of their former ids")
    public PersonIdsView release(@RestPath UUID id, @Valid @NotNull ChangeExternalId request) {
        return merging.release(id, request);
    }

    @POST
    @Path("/merge")
    @Operation(
            operationId = "mergePeople",
            summary = "Make one person of two",
            description =
                    "Who has signed in stays, with their partnerships and all that is theirs. The other, as whom nobody ever"
                            + " acted, is forgotten in all services; their ids, their reports and what sources state of them go over to the"
                            + " one who stays.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = MergePeople.class),
                            examples = @ExampleObject(name = "two", value = Examples.MERGE)))
    @APIResponse(
            responseCode = "200",
            description = "Who is left",
            content =
                    @Content(
                            schema = @Schema(implementation = MergedPeopleView.class),
                            examples = @ExampleObject(name = "one", value = Examples.MERGED)))
    @APIResponse(responseCode = "404", description = "`not-found`: one of them is not known")
    @APIResponse(
            responseCode = "409",
            description =
                    "`both-have-signed-in`: what both have written cannot be made one; one of them must ask for erasure")
    public MergedPeopleView merge(@Valid @NotNull MergePeople request) {
        return merging.merge(request);
    }
}
