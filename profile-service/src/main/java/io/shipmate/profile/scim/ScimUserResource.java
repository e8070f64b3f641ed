package io.shipmate.profile.scim;

import com.fasterxml.jackson.databind.JsonNode;
import io.shipmate.kit.idempotency.NaturallyIdempotent;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** No sign-in of a person: the bearer token of a connection, which is looked at here. */
@Path("/scim/v2/Users")
@Tag(name = "SCIM users", description = "People, as an identity provider brings them (RFC 7643, RFC 7644).")
@Produces({ScimDoorResource.SCIM_JSON, MediaType.APPLICATION_JSON})
@Consumes({ScimDoorResource.SCIM_JSON, MediaType.APPLICATION_JSON})
@PermitAll
@SecurityRequirement(name = "bearer")
@APIResponse(
        responseCode = "default",
        description = "A refusal in SCIM's own format; 401 without a token that is good",
        content =
                @Content(
                        mediaType = ScimDoorResource.SCIM_JSON,
                        schema = @Schema(implementation = ScimErrorView.class),
                        examples = @ExampleObject(name = "taken", value = Examples.TAKEN)))
class ScimUserResource {

    private final ScimDoorResource door;
    private final UserProvisioning provisioning;
    private final Listing listing;
    private final HttpHeaders headers;

    ScimUserResource(
            ScimDoorResource door, UserProvisioning provisioning, Listing listing, @Context HttpHeaders headers) {
        this.door = door;
        this.provisioning = provisioning;
        this.listing = listing;
        this.headers = headers;
    }

    @GET
    @Operation(
            operationId = "scimListUsers",
            summary = "Find users",
            description =
                    "Inactive ones, too. Filters: eq, ne, co, sw, ew, pr, and times with gt, ge, lt, le; and, or, not.")
    @APIResponse(
            responseCode = "200",
            description = "One page, in the order in which users were made",
            content =
                    @Content(
                            mediaType = ScimDoorResource.SCIM_JSON,
                            schema = @Schema(implementation = ScimListView.class),
                            examples = @ExampleObject(name = "nobody", value = Examples.NOBODY)))
    public RestResponse<JsonNode> list(
            @RestQuery String filter,
            @RestQuery String startIndex,
            @RestQuery String count,
            @RestQuery String attributes,
            @RestQuery String excludedAttributes,
            UriInfo uri) {
        var query = ScimQuery.of(filter, startIndex, count, Selection.of(attributes, excludedAttributes));
        return door.answer(200, listing.users(door.caller(headers, uri), query));
    }

    @POST
    @NaturallyIdempotent("the same userName again is a 409, as providers expect")
    @Operation(
            operationId = "scimCreateUser",
            summary = "Bring somebody in",
            description = "Whoever is known from another source, or has left before, is the same person.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = ScimDoorResource.SCIM_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class),
                            examples = @ExampleObject(name = "Entra ID", value = Examples.NEW_USER)))
    @APIResponse(
            responseCode = "201",
            description = "The user",
            content =
                    @Content(
                            mediaType = ScimDoorResource.SCIM_JSON,
                            schema = @Schema(implementation = ScimUserView.class),
                            examples = @ExampleObject(name = "user", value = Examples.USER)))
    public RestResponse<JsonNode> create(
            String body, @RestQuery String attributes, @RestQuery String excludedAttributes, UriInfo uri) {
        var made = provisioning.create(door.caller(headers, uri), body, Selection.of(attributes, excludedAttributes));
        return door.answer(201, made, URI.create(made.location()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "scimGetUser", summary = "Read a user", description = "404 once deleted.")
    @APIResponse(
            responseCode = "200",
            description = "The user",
            content =
                    @Content(
                            mediaType = ScimDoorResource.SCIM_JSON,
                            schema = @Schema(implementation = ScimUserView.class),
                            examples = @ExampleObject(name = "user", value = Examples.USER)))
    @APIResponse(responseCode = "304", description = "Not changed since the version in If-None-Match")
    public RestResponse<JsonNode> read(
            @RestPath UUID id, @RestQuery String attributes, @RestQuery String excludedAttributes, UriInfo uri) {
        return door.unlessSeen(
                headers,
                provisioning.read(door.caller(headers, uri), id, Selection.of(attributes, excludedAttributes)));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "scimReplaceUser",
            summary = "Say everything of a user anew",
            description = "What this provider has said before and leaves out now is taken away."
                    + " `active: false` suspends the access, as in PATCH.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = ScimDoorResource.SCIM_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class),
                            examples = @ExampleObject(name = "Okta", value = Examples.NEW_USER)))
    @APIResponse(
            responseCode = "200",
            description = "The user as it is now",
            content =
                    @Content(
                            mediaType = ScimDoorResource.SCIM_JSON,
                            schema = @Schema(implementation = ScimUserView.class),
                            examples = @ExampleObject(name = "user", value = Examples.USER)))
    public RestResponse<JsonNode> replace(
            @RestPath UUID id,
            String body,
            @RestQuery String attributes,
            @RestQuery String excludedAttributes,
            UriInfo uri) {
        return door.answer(
                200,
                provisioning.replace(
                        door.caller(headers, uri),
                        id,
                        body,
                        door.ifMatch(headers),
                        Selection.of(attributes, excludedAttributes)),
                null);
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            operationId = "scimPatchUser",
            summary = "Change a user",
            description =
                    "`active: false` suspends the access (only where the connection says so, the person has left);"
                            + " `active: true` gives it back.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = ScimDoorResource.SCIM_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class),
                            examples = @ExampleObject(name = "Entra ID", value = Examples.DEACTIVATE)))
    @APIResponse(
            responseCode = "200",
            description = "The user as it is now",
            content =
                    @Content(
                            mediaType = ScimDoorResource.SCIM_JSON,
                            schema = @Schema(implementation = ScimUserView.class),
                            examples = @ExampleObject(name = "user", value = Examples.USER)))
    public RestResponse<JsonNode> patch(
            @RestPath UUID id,
            String body,
            @RestQuery String attributes,
            @RestQuery String excludedAttributes,
            UriInfo uri) {
        return door.answer(
                200,
                provisioning.patch(
                        door.caller(headers, uri),
                        id,
                        body,
                        door.ifMatch(headers),
                        Selection.of(attributes, excludedAttributes)),
                null);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "scimDeleteUser",
            summary = "Let somebody go",
            description =
                    "The person has left and the provider's name for them is forgotten. Nothing of theirs is erased.")
    @APIResponse(responseCode = "204", description = "Deleted; 404 from now on")
    public void delete(@RestPath UUID id, UriInfo uri) {
        provisioning.delete(door.caller(headers, uri), id, door.ifMatch(headers));
    }
}
