package io.shipmate.profile.jobs;

import io.shipmate.kit.idempotency.NaturallyIdempotent;
import io.shipmate.kit.identity.Caller;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/profile/v1/job-architecture")
@Tag(name = "Job architecture", description = "Job families and how close they are, levels, and what titles mean.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PEOPLE_ADMIN)
class JobArchitectureResource {

    private final ArrangingJobs arranging;
    private final TryingArchitectures trying;
    private final ListingUnmapped unmapped;
    private final Caller caller;

    JobArchitectureResource(
            ArrangingJobs arranging, TryingArchitectures trying, ListingUnmapped unmapped, Caller caller) {
        this.arranging = arranging;
        this.trying = trying;
        this.unmapped = unmapped;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.MEMBER)
    @Operation(
            operationId = "getJobArchitecture",
            summary = "Read the job architecture",
            description =
                    "Families, kinship and levels for every member; to a people-admin also what titles mean. At first"
                            + " there are no families, and the levels are those of the service's settings.")
    @APIResponse(
            responseCode = "200",
            description = "The architecture, with its ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = JobArchitectureView.class),
                            examples = @ExampleObject(name = "as a people-admin", value = Examples.ARCHITECTURE)))
    public JobArchitectureView read() {
        return arranging.read(caller.has(Roles.PEOPLE_ADMIN));
    }

    @PUT
    @Operation(
            operationId = "replaceJobArchitecture",
            summary = "Say what the job architecture is",
            description =
                    "All of it. Everybody is placed anew in the background: what a source states of somebody's family"
                            + " and level wins over what the title means, and what neither says is not guessed. Try it out first.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag that was seen",
            schema = @Schema(implementation = String.class))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ReplaceJobArchitecture.class),
                            examples = @ExampleObject(name = "two families", value = Examples.ARCHITECTURE)))
    @APIResponse(
            responseCode = "200",
            description = "The architecture as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = JobArchitectureView.class),
                            examples = @ExampleObject(name = "two families", value = Examples.ARCHITECTURE)))
    public JobArchitectureView replace(@Valid @NotNull ReplaceJobArchitecture request) {
        return arranging.replace(request);
    }

    @POST
    @Path("/try")
    @NaturallyIdempotent("nothing is changed")
    @Operation(
            operationId = "tryJobArchitecture",
            summary = "Try a job architecture out",
            description = "Tells how many people would stand elsewhere, and where. Nothing is changed or kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ReplaceJobArchitecture.class),
                            examples = @ExampleObject(name = "two families", value = Examples.ARCHITECTURE)))
    @APIResponse(
            responseCode = "200",
            description = "What it would change",
            content =
                    @Content(
                            schema = @Schema(implementation = TriedArchitectureView.class),
                            examples = @ExampleObject(name = "engineers find their family", value = Examples.TRIED)))
    public TriedArchitectureView trial(@Valid @NotNull ReplaceJobArchitecture request) {
        return trying.trial(request);
    }

    @GET
    @Path("/unmapped")
    @Operation(
            operationId = "listUnmappedJobs",
            summary = "List what the architecture has no place for",
            description =
                    "Families and levels that sources state and it does not know, and titles that mean none to it; with"
                            + " the number of people at work, most first. Without anybody's name.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(examples = @ExampleObject(name = "a title", value = Examples.UNMAPPED)))
    public Page<UnmappedView> listUnmapped(
            @Parameter(description = "Only this kind", schema = @Schema(implementation = UnmappedKind.class)) @RestQuery
                    String kind,
            @BeanParam PageRequest page) {
        return unmapped.list(kind, page);
    }

    @GET
    @Path("/progress")
    @Operation(
            operationId = "getPlacingProgress",
            summary = "See how far placing people is",
            description = "After a change of the architecture, until nobody waits any more.")
    @APIResponse(
            responseCode = "200",
            description = "How many people wait",
            content =
                    @Content(
                            schema = @Schema(implementation = PlacingProgressView.class),
                            examples = @ExampleObject(name = "done", value = Examples.PROGRESS)))
    public PlacingProgressView progress() {
        return arranging.progress();
    }
}
