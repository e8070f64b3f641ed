package io.shipmate.profile.hris;

import io.shipmate.kit.idempotency.NaturallyIdempotent;
import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.problem.Languages;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path(HrisConnectionResource.PATH)
@Tag(name = "HRIS deliveries", description = "What the HR system has delivered, and what became of it.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PEOPLE_ADMIN)
class HrisDeliveryResource {

    private final LookingThrough lookingThrough;
    private final TryingMappings trying;
    private final DeliveryRunner runner;

    HrisDeliveryResource(LookingThrough lookingThrough, TryingMappings trying, DeliveryRunner runner) {
        this.lookingThrough = lookingThrough;
        this.trying = trying;
        this.runner = runner;
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(
            operationId = "listHrisDeliveries",
            summary = "List a connection's deliveries",
            description = "Newest first, of the last 30 days; with what became of them, not what they say.")
    @APIResponse(
            responseCode = "200",
            description = "One page of deliveries",
            content = @Content(examples = @ExampleObject(name = "one that waits", value = Examples.DELIVERIES)))
    public Page<DeliveryView> list(
            @RestPath UUID id,
            @Parameter(
                            description = "Only those in this state",
                            schema = @Schema(implementation = HrisDelivery.State.class))
                    @RestQuery
                    String state,
            @Parameter(description = "Only those that arrived then or later", example = "2026-03-02T00:00:00Z")
                    @RestQuery
                    String from,
            @Parameter(description = "Only those that arrived before", example = "2026-03-03T00:00:00Z") @RestQuery
                    String to,
            @BeanParam PageRequest page,
            @Parameter(hidden = true) @RestHeader("Accept-Language") String language) {
        return lookingThrough.list(id, DeliveryQuery.of(state, from, to), page, Languages.of(language));
    }

    @GET
    @Path("/{id}/deliveries/{deliveryId}")
    @Operation(
            operationId = "openHrisDelivery",
            summary = "Open a delivery",
            description = "What it says by the mapping of today. Fields outside the mapping are never shown.")
    @APIResponse(
            responseCode = "200",
            description = "The delivery",
            content =
                    @Content(
                            schema = @Schema(implementation = OpenedDeliveryView.class),
                            examples = @ExampleObject(name = "failed", value = Examples.FAILED)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public OpenedDeliveryView open(
            @RestPath UUID id,
            @RestPath UUID deliveryId,
            @Parameter(hidden = true) @RestHeader("Accept-Language") String language) {
        return lookingThrough.open(id, deliveryId, Languages.of(language));
    }

    @POST
    @Path("/{id}/deliveries/{deliveryId}/replay")
    @Operation(
            operationId = "replayHrisDelivery",
            summary = "Apply a delivery once more",
            description =
                    "By the mapping of today. What was said later of the same fact still counts, so it does no harm.")
    @APIResponse(
            responseCode = "200",
            description = "The delivery, waiting",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliveryView.class),
                            examples = @ExampleObject(name = "waiting", value = Examples.WAITING)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public DeliveryView replay(
            @RestPath UUID id,
            @RestPath UUID deliveryId,
            @Parameter(hidden = true) @RestHeader("Accept-Language") String language) {
        var view = lookingThrough.replay(id, deliveryId, Languages.of(language));
        runner.wake(id);
        return view;
    }

    @POST
    @Path("/{id}/deliveries/replay")
    @Operation(
            operationId = "replayHrisDeliveries",
            summary = "Apply once more what arrived in a time",
            description = "In the order in which it happened, by the mapping of today.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ReplayDeliveries.class),
                            examples = @ExampleObject(name = "a day's failures", value = Examples.REPLAY)))
    @APIResponse(
            responseCode = "200",
            description = "How many wait again",
            content =
                    @Content(
                            schema = @Schema(implementation = ReplayedView.class),
                            examples = @ExampleObject(name = "some", value = Examples.REPLAYED)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public ReplayedView replayAll(@RestPath UUID id, @Valid @NotNull ReplayDeliveries request) {
        var view = lookingThrough.replay(id, request);
        runner.wake(id);
        return view;
    }

    @POST
    @Path("/{id}/try-mapping")
    @NaturallyIdempotent("nothing is changed")
    @Operation(
            operationId = "tryHrisMapping",
            summary = "Try a mapping out on a sample",
            description = "Tells what the sample says in our words and what it would do to the people that it is about."
                    + " Nothing is changed or kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = TryHrisMapping.class),
                            examples = @ExampleObject(name = "bamboohr", value = Examples.TRY)))
    @APIResponse(
            responseCode = "200",
            description = "What it would do",
            content =
                    @Content(
                            schema = @Schema(implementation = TriedView.class),
                            examples = @ExampleObject(name = "a change", value = Examples.TRIED)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "422", description = "`hris-sample-unreadable`: neither JSON nor a form")
    public TriedView tryMapping(
            @RestPath UUID id,
            @Valid @NotNull TryHrisMapping request,
            @Parameter(hidden = true) @RestHeader("Accept-Language") String language) {
        return trying.trial(id, request, Languages.of(language));
    }
}
