package io.shipmate.matching.suggestions;

import io.shipmate.kit.idempotency.NaturallyIdempotent;
import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.problem.Invalid;
import io.shipmate.kit.problem.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/matching/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "Suggestions", description = "Whom you would gain from and who would gain from you, and why")
class SuggestionResource {

    private static final int USUAL = 10;
    private static final int MOST = 50;

    private final Suggesting suggesting;
    private final Caller caller;

    SuggestionResource(Suggesting suggesting, Caller caller) {
        this.suggesting = suggesting;
        this.caller = caller;
    }

    @GET
    @Path("/me/suggestions")
    @Operation(
            operationId = "listMySuggestions",
            summary = "Whom I might meet, the best first",
            description =
                    "Good for both: each comes with a reason why you are in the same boat, what you gain and what they gain, in"
                            + " words (Accept-Language: en, de) and as data. So that nobody is flooded and nobody forgotten, who is wanted"
                            + " by many comes a little later and who is rarely shown a little earlier, and ten faces are not alike. Your own"
                            + " changes show within a second; so do a pause and an OUT of others. An empty list says why.")
    @APIResponse(responseCode = "200", description = "The best suggestions, or why there are none")
    public SuggestionsView suggestions(
            @RestQuery
                    @Parameter(
                            description = "How many at the most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "50",
                                            defaultValue = "10"))
                    String limit,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String languages) {
        return suggesting.best(caller.person(), limit(limit), Languages.of(languages));
    }

    private static int limit(String limit) {
        if (limit == null) {
            return USUAL;
        }
        try {
            var wanted = Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= MOST) {
                return wanted;
            }
        } catch (NumberFormatException _) {
            // falls through to the refusal
        }
        throw Invalid.at("limit", "must be a number from 1 to " + MOST);
    }

    @POST
    @Path("/suggestions/{id}/dismiss")
    @NaturallyIdempotent("Dismissed twice is dismissed once")
    @Operation(
            operationId = "dismissSuggestion",
            summary = "Do not suggest this person to me again",
            description =
                    "Takes effect at once in your list. Silent: nobody learns of it; you leave the other's list with one of"
                            + " its scheduled refreshes, like anybody else may.")
    @APIResponse(responseCode = "204", description = "Dismissed")
    @APIResponse(responseCode = "404", description = "`suggestion-unknown`: it is not one of yours")
    public void dismiss(@RestPath String id) {
        suggesting.dismiss(caller.person(), id);
    }
}
