package io.shipmate.profile.directory;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/profile/v1/topics/{id}/people")
@Tag(name = "Topics")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
class TopicPeopleResource {

    private final PeopleOfTopics people;
    private final Caller caller;

    TopicPeopleResource(PeopleOfTopics people, Caller caller) {
        this.people = people;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "findPeopleOfTopic",
            summary = "Find who knows something about a topic",
            description =
                    "Those who take part and offer the topic, or one below it, to all members, and those who show that their"
                            + " answers on it were thanked for. By name: nobody comes first for knowing more. Whoever is nobody"
                            + " in the roster is refused (`person-unknown`).")
    @APIResponse(
            responseCode = "200",
            description = "One page of people",
            content =
                    @Content(
                            schema = @Schema(implementation = TopicPeopleView.class),
                            examples = @ExampleObject(name = "two", value = Examples.TOPIC_PEOPLE)))
    @APIResponse(responseCode = "404", description = "`not-found`: there is no such topic")
    public TopicPeopleView find(@RestPath UUID id, @BeanParam PageRequest page) {
        caller.person();
        return people.find(id, page);
    }
}
