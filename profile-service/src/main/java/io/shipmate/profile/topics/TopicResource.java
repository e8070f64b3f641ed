package io.shipmate.profile.topics;

import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/profile/v1/topics")
@Tag(name = "Topics", description = "What people offer and seek: a catalogue with synonyms and parents.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
class TopicResource {

    private final TopicSearch search;

    TopicResource(TopicSearch search) {
        this.search = search;
    }

    @GET
    @Operation(
            operationId = "findTopics",
            summary = "Find topics while typing",
            description =
                    "In both languages, by label and synonym, by the beginning of any word, forgiving typing errors; best"
                            + " first. Without `q` all topics in the order of the tree.")
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
            description = "With its other names and the narrower topics below it.")
    @APIResponse(
            responseCode = "200",
            description = "The topic",
            content =
                    @Content(
                            schema = @Schema(implementation = TopicDetailView.class),
                            examples = @ExampleObject(name = "feedback", value = Examples.TOPIC)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public TopicDetailView read(@RestPath UUID id) {
        return search.read(id);
    }
}
