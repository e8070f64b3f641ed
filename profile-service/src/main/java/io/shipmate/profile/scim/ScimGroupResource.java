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
@Path("/scim/v2/Groups")
@Tag(name = "SCIM groups", description = "Groups of people, from which units may come (RFC 7643, RFC 7644).")
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
class ScimGroupResource {

    private final ScimDoorResource door;
    private final GroupProvisioning provisioning;
    private final Listing listing;
    private final HttpHeaders headers;

    ScimGroupResource(
            ScimDoorResource door, GroupProvisioning provisioning, Listing listing, @Context HttpHeaders headers) {
        this.door = door;
        this.provisioning = provisioning;
        this.listing = listing;
        this.headers = headers;
    }

    @GET
    @Operation(
            operationId = "scimListGroups",
            summary = "Find groups",
            description =
                    "Filters: eq, ne, co, sw, ew, pr, and times with gt, ge, lt, le; and, or, not. Large groups: excludedAttributes=members.")
    @APIResponse(
            responseCode = "200",
            description = "One page, in the order in which groups were made",
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
        return door.answer(200, listing.groups(door.caller(headers, uri), query));
    }

    @POST
    @NaturallyIdempotent("the same externalId, or displayName without one, again is a 409")
    @Operation(
            operationId = "scimCreateGroup",
            summary = "Make a group",
            description = "Its members are users of the same connection.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = ScimDoorResource.SCIM_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class),
                            examples = @ExampleObject(name = "Entra ID", value = Examples.NEW_GROUP)))
    @APIResponse(
            responseCode = "201",
            description = "The group",
            content =
                    @Content(
                            mediaType = ScimDoorResource.SCIM_JSON,
                            schema = @Schema(implementation = ScimGroupView.class),
                            examples = @ExampleObject(name = "group", value = Examples.GROUP)))
    public RestResponse<JsonNode> create(
            String body, @RestQuery String attributes, @RestQuery String excludedAttributes, UriInfo uri) {
        var made = provisioning.create(door.caller(headers, uri), body, Selection.of(attributes, excludedAttributes));
        return door.answer(201, made, URI.create(made.location()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "scimGetGroup", summary = "Read a group", description = "404 once deleted.")
    @APIResponse(
            responseCode = "200",
            description = "The group",
            content =
                    @Content(
                            mediaType = ScimDoorResource.SCIM_JSON,
                            schema = @Schema(implementation = ScimGroupView.class),
                            examples = @ExampleObject(name = "group", value = Examples.GROUP)))
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
            operationId = "scimReplaceGroup",
            summary = "Say everything of a group anew",
            description = "Who is not among the members is not in it any more.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = ScimDoorResource.SCIM_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class),
                            examples = @ExampleObject(name = "Okta", value = Examples.NEW_GROUP)))
    @APIResponse(
            responseCode = "200",
            description = "The group as it is now",
            content =
                    @Content(
                            mediaType = ScimDoorResource.SCIM_JSON,
                            schema = @Schema(implementation = ScimGroupView.class),
                            examples = @ExampleObject(name = "group", value = Examples.GROUP)))
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
            operationId = "scimPatchGroup",
            summary = "Change a group",
            description = "Adds, replaces and removes members, one by one or all; changes the name.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = ScimDoorResource.SCIM_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class),
                            examples = @ExampleObject(name = "Entra ID", value = Examples.ADD_MEMBER)))
    @APIResponse(responseCode = "204", description = "Changed")
    public RestResponse<Void> patch(@RestPath UUID id, String body, UriInfo uri) {
        var version = provisioning.patch(door.caller(headers, uri), id, body, door.ifMatch(headers));
        return RestResponse.ResponseBuilder.<Void>create(204)
                .header(HttpHeaders.ETAG, version)
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "scimDeleteGroup",
            summary = "Drop a group",
            description = "Its members stay; their units follow.")
    @APIResponse(responseCode = "204", description = "Deleted; 404 from now on")
    public void delete(@RestPath UUID id, UriInfo uri) {
        provisioning.delete(door.caller(headers, uri), id, door.ifMatch(headers));
    }
}
