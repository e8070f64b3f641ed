package io.shipmate.profile.topics;

import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/profile/v1/topics")
@Tag(name = "Topics", description = "What people offer and seek: a catalogue with synonyms and parents.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
class TopicResource {

    private final TopicSearch search;
    private final Curating curating;

    TopicResource(TopicSearch search, Curating curating) {
        this.search = search;
        this.curating = curating;
    }

    @GET
    @Operation(
            operationId = "findTopics",
            summary = "Find topics while typing",
            description =
                    "In both languages, by label and synonym, by the beginning of any word, forgiving typing errors;"
                            + " best first. Without `q` all topics in the order of the tree.")
    @APIResponse(
            responseCode = "200",
            description = "One page of topics",
            content = @Content(examples = @ExampleObject(name = "what begins with feedb", value = Examples.TOPICS)))
    public Page<TopicView> find(
            @RestQuery @Parameter(description = "What was typed so far", example = "feedb") String q,
            @BeanParam PageRequest page) {
        return search.find(q, page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getTopic",
            summary = "Read a topic",
            description =
                    "With its other names and the narrower topics below it. A topic that was merged says into which"
                            + " one; its id still means that one wherever it is used.")
    @APIResponse(
            responseCode = "200",
            description = "The topic, with its ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = TopicDetailView.class),
                            examples = @ExampleObject(name = "feedback", value = Examples.TOPIC)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public TopicDetailView read(@RestPath UUID id) {
        return search.read(id);
    }

    @POST
    @RolesAllowed(Roles.PEOPLE_ADMIN)
    @Operation(
            operationId = "addTopic",
            summary = "Add a topic",
            description =
                    "As the last one below its parent. Its id and key are for good; the key comes from the English"
                            + " label.")
    @RequestBody(
            required = true,
            content = @Content(examples = @ExampleObject(name = "beekeeping", value = Examples.DESCRIBE)))
    @APIResponse(
            responseCode = "201",
            description = "The topic",
            content =
                    @Content(
                            schema = @Schema(implementation = TopicDetailView.class),
                            examples = @ExampleObject(name = "topic", value = Examples.TOPIC)))
    @APIResponse(responseCode = "409", description = "`topic-name-taken`: another topic has one of the labels")
    public RestResponse<TopicDetailView> add(@Valid @NotNull DescribeTopic request, UriInfo uri) {
        var view = curating.add(request);
        return RestResponse.ResponseBuilder.<TopicDetailView>create(201)
                .entity(view)
                .location(
                        uri.getAbsolutePathBuilder().path(view.id().toString()).build())
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PEOPLE_ADMIN)
    @Operation(
            operationId = "describeTopic",
            summary = "Describe a topic anew",
            description = "Replaces labels, synonyms and parent. People's entries stay as they are.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag that was seen",
            schema = @Schema(implementation = String.class))
    @RequestBody(
            required = true,
            content = @Content(examples = @ExampleObject(name = "beekeeping", value = Examples.DESCRIBE)))
    @APIResponse(
            responseCode = "200",
            description = "The topic as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = TopicDetailView.class),
                            examples = @ExampleObject(name = "topic", value = Examples.TOPIC)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(
            responseCode = "409",
            description = "`topic-name-taken`: another topic has one of the labels. `topic-parent-loop`: it would stand"
                    + " below itself. `topic-merged`: it has become part of another one")
    public TopicDetailView describe(@RestPath UUID id, @Valid @NotNull DescribeTopic request) {
        return curating.describe(id, request);
    }

    @POST
    @Path("/{id}/merge")
    @RolesAllowed(Roles.PEOPLE_ADMIN)
    @Operation(
            operationId = "mergeTopic",
            summary = "Make a topic part of another one",
            description =
                    "For good. Its names become synonyms of the other, its narrower topics and all entries of people"
                            + " go over: the first 200 people's at once, the others' within seconds, and until then they"
                            + " count as moved. Who has entries on both keeps one, with the stronger level, the narrower"
                            + " audience and the words of both. The old id goes on to mean the other topic. The same merge"
                            + " again changes nothing.")
    @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "merge", value = Examples.MERGE)))
    @APIResponse(
            responseCode = "200",
            description = "The other topic as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = TopicDetailView.class),
                            examples = @ExampleObject(name = "topic", value = Examples.TOPIC)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(
            responseCode = "409",
            description =
                    "`topic-merged`: it has become part of a third one. `topic-into-itself`: both ids mean the same"
                            + " topic")
    public TopicDetailView merge(@RestPath UUID id, @Valid @NotNull MergeTopic request) {
        return curating.merge(id, request);
    }
}
