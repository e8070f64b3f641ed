package io.shipmate.matching.insights;

import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/matching/v1/insights")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "Insights", description = "What closed months were like, in figures that tell of nobody")
class InsightResource {

    private static final String MONTH = "A month of UTC that is over";

    private final LookingAtInsights looking;

    InsightResource(LookingAtInsights looking) {
        this.looking = looking;
    }

    @GET
    @Operation(
            operationId = "listInsights",
            summary = "See how it goes, month by month",
            description =
                    "Of the whole company, for everybody who is signed in: how many take part and have a partner, how long it took to find the first one, how"
                            + " evenly people are shown to others, and how often that is mutual. Only whole months of UTC that are over, the newest first;"
                            + " worked out once, soon after each ended, and never changed after that, whoever comes or goes. Nothing that people keep for themselves"
                            + " (declines, dismissals, avoid-lists, check-ins, candidacies) has any part in it.")
    @APIResponse(
            responseCode = "200",
            description = "Some months, or why there is none yet",
            content =
                    @Content(
                            schema = @Schema(implementation = InsightsView.class),
                            examples = {
                                @ExampleObject(name = "two months", value = Examples.MONTHS),
                                @ExampleObject(name = "none yet", value = Examples.NONE)
                            }))
    public InsightsView months(@BeanParam PageRequest page) {
        return looking.months(page);
    }

    @GET
    @Path("/{month}")
    @Operation(
            operationId = "getInsightMonth",
            summary = "See how one month was",
            description = "The same of one month. Its ETag never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The month",
            content =
                    @Content(
                            schema = @Schema(implementation = InsightMonthView.class),
                            examples = @ExampleObject(name = "a month", value = Examples.MONTH)))
    @APIResponse(
            responseCode = "404",
            description = "`month-not-closed`: it is not over, or lies before the system began to look")
    public InsightMonthView month(
            @Parameter(
                            description = MONTH,
                            example = "2026-02",
                            schema = @Schema(type = SchemaType.STRING, pattern = InsightMonthView.PATTERN))
                    @RestPath
                    String month) {
        return looking.month(month);
    }

    @GET
    @Path("/{month}/groups")
    @Operation(
            operationId = "listInsightGroups",
            summary = "See how one month was in parts of the company",
            description =
                    "Everybody is divided in one way, the same for good: by unit unless the system is set otherwise; besides there are the buddies' programmes that run and are for"
                            + " everybody. A group of fewer than five, or of all but fewer than five, is not there; nor is one that would give such a group"
                            + " away by subtraction. In the order of cut and key. An empty list: no group is large enough.")
    @APIResponse(responseCode = "200", description = "Some groups")
    @APIResponse(
            responseCode = "404",
            description = "`month-not-closed`: it is not over, or lies before the system began to look")
    public Page<GroupView> groups(
            @Parameter(
                            description = MONTH,
                            example = "2026-02",
                            schema = @Schema(type = SchemaType.STRING, pattern = InsightMonthView.PATTERN))
                    @RestPath
                    String month,
            @BeanParam PageRequest page) {
        return looking.groups(month, page);
    }
}
