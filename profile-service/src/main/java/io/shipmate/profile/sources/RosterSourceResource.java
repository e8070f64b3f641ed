package io.shipmate.profile.sources;

import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.problem.Invalid;
import io.shipmate.profile.people.HrField;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/profile/v1/roster-sources")
@Tag(
        name = "Roster sources",
        description = "Which source counts for which HR fact, and where the others state something else.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PEOPLE_ADMIN)
class RosterSourceResource {

    private final OrderingSources ordering;

    RosterSourceResource(OrderingSources ordering) {
        this.ordering = ordering;
    }

    @GET
    @Operation(
            operationId = "getRosterSources",
            summary = "Read which source counts",
            description = "And which sources there are. Without an order the latest word counts, whoever says it.")
    @APIResponse(
            responseCode = "200",
            description = "The order",
            content =
                    @Content(
                            schema = @Schema(implementation = RosterSourcesView.class),
                            examples = @ExampleObject(name = "one order", value = Examples.SOURCES)))
    public RosterSourcesView read() {
        return ordering.read();
    }

    @PUT
    @Operation(
            operationId = "chooseRosterSources",
            summary = "Choose which source counts",
            description =
                    "For each field that source counts which stands first in its list and has spoken of the person's field;"
                            + " what others state then changes nothing and is listed as a conflict. Facts follow a new order in the"
                            + " background, from what was stated so far. `If-Match` with the ETag of what you read.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ChooseSources.class),
                            examples = @ExampleObject(name = "HRIS before CSV", value = Examples.CHOICE)))
    @APIResponse(
            responseCode = "200",
            description = "The order now",
            content =
                    @Content(
                            schema = @Schema(implementation = RosterSourcesView.class),
                            examples = @ExampleObject(name = "one order", value = Examples.SOURCES)))
    @APIResponse(responseCode = "412", description = "`precondition-failed`: somebody changed it meanwhile")
    @APIResponse(responseCode = "428", description = "`precondition-required`: without `If-Match`")
    public RosterSourcesView choose(@Valid @NotNull ChooseSources request) {
        return ordering.choose(request);
    }

    @GET
    @Path("/conflicts")
    @Operation(
            operationId = "listRosterConflicts",
            summary = "List where sources differ",
            description =
                    "Each field of each person of which a source states otherwise than the one that counts. It is settled, and"
                            + " gone from here, as soon as they agree.")
    @APIResponse(
            responseCode = "200",
            description = "One page, in a fixed order",
            content =
                    @Content(
                            schema = @Schema(implementation = ConflictPage.class),
                            examples = @ExampleObject(name = "another unit", value = Examples.CONFLICTS)))
    public ConflictPage conflicts(
            @Parameter(description = "Only of this person", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @RestQuery
                    String person,
            @Parameter(description = "Only of this field", schema = @Schema(implementation = HrField.class)) @RestQuery
                    String field,
            @BeanParam PageRequest page) {
        return ConflictPage.of(ordering.conflicts(person(person), field(field), page));
    }

    @GET
    @Path("/people/{id}")
    @Operation(
            operationId = "getPersonStatements",
            summary = "Read what each source states of somebody",
            description = "Empty if no source has spoken of them, and for an unknown id.")
    @APIResponse(
            responseCode = "200",
            description = "By source",
            content =
                    @Content(
                            schema = @Schema(implementation = PersonStatementsView.class),
                            examples = @ExampleObject(name = "two sources", value = Examples.STATEMENTS)))
    public PersonStatementsView statements(@RestPath UUID id) {
        return ordering.statements(id);
    }

    private static Optional<UUID> person(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            throw Invalid.at("person", "must be an id");
        }
    }

    private static Optional<HrField> field(String text) {
        try {
            return Optional.ofNullable(text).map(HrField::valueOf);
        } catch (IllegalArgumentException _) {
            throw Invalid.at("field", "must be one of " + Arrays.toString(HrField.values()));
        }
    }
}
