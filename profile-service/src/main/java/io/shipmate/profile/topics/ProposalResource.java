package io.shipmate.profile.topics;

import io.shipmate.kit.idempotency.NaturallyIdempotent;
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

@Path("/api/profile/v1/topics/proposals")
@Tag(name = "Topics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PEOPLE_ADMIN)
class ProposalResource {

    private final Proposals proposals;

    ProposalResource(Proposals proposals) {
        this.proposals = proposals;
    }

    @POST
    @RolesAllowed(Roles.MEMBER)
    @NaturallyIdempotent("a word is proposed or it is not")
    @Operation(
            operationId = "proposeTopic",
            summary = "Propose a word as a topic",
            description =
                    "The people-admins read the word and never learn from whom it is: nothing of the one who proposes"
                            + " is kept. To use the word for oneself, name it in an entry (`word` in offers, seeks and"
                            + " experiences); that alone shows it to no admin while fewer than five people use it.")
    @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "word", value = Examples.WORD)))
    @APIResponse(responseCode = "204", description = "It is proposed")
    @APIResponse(responseCode = "409", description = "`topic-name-taken`: a topic has this name already")
    public void propose(@Valid @NotNull ProposeWord request) {
        proposals.propose(request);
    }

    @GET
    @Operation(
            operationId = "listTopicProposals",
            summary = "List words that might become topics",
            description = "Those that a member proposed or at least five people use, and that are neither accepted nor"
                    + " declined.")
    @APIResponse(
            responseCode = "200",
            description = "One page of words",
            content = @Content(examples = @ExampleObject(name = "one", value = Examples.PROPOSALS)))
    public Page<ProposalView> list(@BeanParam PageRequest page) {
        return proposals.list(page);
    }

    @POST
    @Path("/{id}/accept")
    @Operation(
            operationId = "acceptTopicProposal",
            summary = "Make a word a topic",
            description =
                    "A new one, or another name of one that is there. The entries of all who use the word follow by"
                            + " themselves.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "synonym", value = Examples.AS_SYNONYM),
                                @ExampleObject(name = "new topic", value = Examples.AS_TOPIC)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The topic as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = TopicDetailView.class),
                            examples = @ExampleObject(name = "topic", value = Examples.TOPIC)))
    @APIResponse(responseCode = "404", description = "`not-found`: also when it is accepted or declined already")
    @APIResponse(responseCode = "409", description = "`topic-name-taken`: another topic has one of the labels")
    public TopicDetailView accept(@RestPath UUID id, @Valid @NotNull AcceptWord request) {
        return proposals.accept(id, request);
    }

    @POST
    @Path("/{id}/decline")
    @NaturallyIdempotent("what is declined is not there to be declined again")
    @Operation(
            operationId = "declineTopicProposal",
            summary = "Leave a word a word",
            description = "It stays in the entries of those who use it, and is not proposed again. Nobody is told.")
    @APIResponse(responseCode = "204", description = "It is declined")
    @APIResponse(responseCode = "404", description = "`not-found`: also when it is accepted or declined already")
    public void decline(@RestPath UUID id) {
        proposals.decline(id);
    }
}
