package io.shipmate.matching.policies;

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
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/matching/v1/policies/{key}")
@Tag(name = "Policies", description = "What counts in a match and how much, and what forbids one, as data")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PROGRAMME_MANAGER)
class PolicyResource {

    private static final String KEY = "`default`, which suggestions go by, or a programme's id";

    private final SettingPolicies setting;
    private final TryingPolicies trying;

    PolicyResource(SettingPolicies setting, TryingPolicies trying) {
        this.setting = setting;
        this.trying = trying;
    }

    @GET
    @Operation(
            operationId = "getPolicy",
            summary = "Read what counts in a match",
            description =
                    "The newest version. Version 0 is the one that the system ships with: it counts until somebody says otherwise.")
    @APIResponse(
            responseCode = "200",
            description = "The policy, with its ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = PolicyView.class),
                            examples = @ExampleObject(name = "what suggestions go by", value = Examples.POLICY)))
    @APIResponse(responseCode = "404", description = "`policy-unknown`: neither `default` nor a programme")
    public PolicyView read(@Parameter(description = KEY, example = "default") @RestPath String key) {
        return setting.read(key);
    }

    @PUT
    @Operation(
            operationId = "replacePolicy",
            summary = "Say what counts in a match",
            description =
                    "All of it. What cannot be is refused, naming every offending place. What is new becomes the next version and"
                            + " counts at once, everywhere: suggestions change with the default. The same again changes nothing. It binds"
                            + " what the system proposes; whom people invite by themselves it does not. Try it out first.")
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
                            schema = @Schema(implementation = DescribePolicy.class),
                            examples = @ExampleObject(name = "peers of one level", value = Examples.DESCRIPTION)))
    @APIResponse(
            responseCode = "200",
            description = "The policy as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = PolicyView.class),
                            examples = @ExampleObject(name = "the third version", value = Examples.POLICY)))
    @APIResponse(responseCode = "404", description = "`policy-unknown`: neither `default` nor a programme")
    public PolicyView replace(
            @Parameter(description = KEY, example = "default") @RestPath String key,
            @Valid @NotNull DescribePolicy request) {
        return setting.replace(key, request);
    }

    @GET
    @Path("/versions")
    @Operation(
            operationId = "listPolicyVersions",
            summary = "See how a policy came to be what it is",
            description = "Every version that somebody has made, whole, the newest first; with who made it and when.")
    @APIResponse(responseCode = "200", description = "Some versions")
    @APIResponse(responseCode = "404", description = "`policy-unknown`: neither `default` nor a programme")
    public Page<PolicyView> versions(
            @Parameter(description = KEY, example = "default") @RestPath String key, @BeanParam PageRequest page) {
        return setting.versions(key, page);
    }

    @POST
    @Path("/what-if")
    @NaturallyIdempotent("nothing is changed")
    @Operation(
            operationId = "tryPolicy",
            summary = "Try a policy out on the people who take part now",
            description =
                    "The quality of the policy that counts now and of the proposed one, side by side: coverage, the distribution of"
                            + " scores, how evenly people are shown, how different those are whom they meet. Figures only: counts are"
                            + " rounded to 5, nothing is told of fewer than 5 people, and what people keep for themselves is left out of"
                            + " account. The people are those who are open to partnerships and have room, at the prices that would make suggestions even; of"
                            + " a programme those who have joined it and take part. Of more than 2,000 a sample of 2,000 is looked at, which takes a few"
                            + " seconds. Nothing is"
                            + " changed or kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DescribePolicy.class),
                            examples = @ExampleObject(name = "peers of one level", value = Examples.DESCRIPTION)))
    @APIResponse(
            responseCode = "200",
            description = "What it would change",
            content =
                    @Content(
                            schema = @Schema(implementation = WhatIfView.class),
                            examples = @ExampleObject(name = "fewer find somebody", value = Examples.WHAT_IF)))
    @APIResponse(responseCode = "404", description = "`policy-unknown`: neither `default` nor a programme")
    public WhatIfView whatIf(
            @Parameter(description = KEY, example = "default") @RestPath String key,
            @Valid @NotNull DescribePolicy request) {
        return trying.whatIf(key, request);
    }
}
