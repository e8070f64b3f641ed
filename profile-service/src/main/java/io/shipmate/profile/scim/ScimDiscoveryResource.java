package io.shipmate.profile.scim;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Needs no token: a provider may look before it has one, and nothing here is about anybody. */
@Path("/scim/v2")
@Tag(name = "SCIM discovery", description = "What this SCIM service can do (RFC 7644, 4).")
@Produces({ScimDoorResource.SCIM_JSON, MediaType.APPLICATION_JSON})
@PermitAll
@APIResponse(
        responseCode = "default",
        description = "A refusal in SCIM's own format",
        content =
                @Content(
                        mediaType = ScimDoorResource.SCIM_JSON,
                        schema = @Schema(implementation = ScimErrorView.class),
                        examples = @ExampleObject(name = "unknown", value = Examples.UNKNOWN)))
class ScimDiscoveryResource {

    private final Discovery discovery;
    private final ScimDoorResource door;

    ScimDiscoveryResource(Discovery discovery, ScimDoorResource door) {
        this.discovery = discovery;
        this.door = door;
    }

    @GET
    @Path("/ServiceProviderConfig")
    @Operation(
            operationId = "scimServiceProviderConfig",
            summary = "What is supported",
            description = "PATCH, filters and ETags are; bulk, sorting and passwords are not.")
    @APIResponse(
            responseCode = "200",
            description = "The configuration (RFC 7643, 5)",
            content =
                    @Content(
                            mediaType = ScimDoorResource.SCIM_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class),
                            examples = @ExampleObject(name = "configuration", value = Examples.CONFIGURATION)))
    public RestResponse<JsonNode> configuration(UriInfo uri) {
        return door.answer(200, discovery.configuration(ScimDoorResource.base(uri)));
    }

    @GET
    @Path("/ResourceTypes")
    @Operation(
            operationId = "scimResourceTypes",
            summary = "The kinds of resources",
            description = "User, with the enterprise extension, and Group.")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            mediaType = ScimDoorResource.SCIM_JSON,
                            schema = @Schema(implementation = ScimListView.class),
                            examples = @ExampleObject(name = "none", value = Examples.NOBODY)))
    public RestResponse<JsonNode> resourceTypes(UriInfo uri) {
        return door.answer(200, discovery.resourceTypes(ScimDoorResource.base(uri)));
    }

    @GET
    @Path("/ResourceTypes/{name}")
    @Operation(
            operationId = "scimResourceType",
            summary = "One kind of resources",
            description = "Its address and its schemas (RFC 7643, 6).")
    @APIResponse(
            responseCode = "200",
            description = "The resource type",
            content =
                    @Content(
                            mediaType = ScimDoorResource.SCIM_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class),
                            examples = @ExampleObject(name = "type", value = Examples.RESOURCE_TYPE)))
    public RestResponse<JsonNode> resourceType(@RestPath String name, UriInfo uri) {
        return door.answer(200, discovery.resourceType(ScimDoorResource.base(uri), name));
    }

    @GET
    @Path("/Schemas")
    @Operation(
            operationId = "scimSchemas",
            summary = "The schemas",
            description = "With the attributes that are kept; others of the RFC are accepted and dropped.")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            mediaType = ScimDoorResource.SCIM_JSON,
                            schema = @Schema(implementation = ScimListView.class),
                            examples = @ExampleObject(name = "none", value = Examples.NOBODY)))
    public RestResponse<JsonNode> schemas(UriInfo uri) {
        return door.answer(200, discovery.schemas(ScimDoorResource.base(uri)));
    }

    @GET
    @Path("/Schemas/{id}")
    @Operation(operationId = "scimSchema", summary = "One schema", description = "Its attributes (RFC 7643, 7).")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content =
                    @Content(
                            mediaType = ScimDoorResource.SCIM_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class),
                            examples = @ExampleObject(name = "schema", value = Examples.SCHEMA)))
    public RestResponse<JsonNode> schema(@RestPath String id, UriInfo uri) {
        return door.answer(200, discovery.schema(ScimDoorResource.base(uri), id));
    }
}
