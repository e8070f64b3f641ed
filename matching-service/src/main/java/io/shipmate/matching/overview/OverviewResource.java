package io.shipmate.matching.overview;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.problem.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

@Path("/api/matching/v1/me/overview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "Overview", description = "The home screen's part of matching")
class OverviewResource {

    private final Welcoming welcoming;
    private final Caller caller;

    OverviewResource(Welcoming welcoming, Caller caller) {
        this.welcoming = welcoming;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getMyMatchingOverview",
            summary = "What the home screen shows of matching",
            description =
                    "The three best suggestions with their reasons (Accept-Language: en, de), the invitations that wait for an"
                            + " answer, the open partnerships, the programmes and the check-ins that wait, in one request.")
    public OverviewView overview(@RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String languages) {
        return welcoming.overview(caller.person(), Languages.of(languages));
    }
}
