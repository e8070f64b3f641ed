package io.shipmate.matching.avoidance;

import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path(AvoidListResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.MEMBER)
@Tag(name = "Avoid-list", description = "Whom you want to be kept apart from; nobody else ever learns of it")
class AvoidListResource {

    static final String PATH = "/api/matching/v1/me/avoid-list";

    private final Avoiding avoiding;
    private final Caller caller;

    AvoidListResource(Avoiding avoiding, Caller caller) {
        this.avoiding = avoiding;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listMyAvoidList",
            summary = "My avoid-list",
            description = "The newest entry first. Sealed at rest; no role opens it.")
    public Page<AvoidedView> list(@BeanParam PageRequest page) {
        return avoiding.list(caller.person(), page);
    }

    @POST
    @Operation(
            operationId = "avoidSomebody",
            summary = "Put somebody on my avoid-list",
            description =
                    "They leave your own suggestions at once and their invitations no longer reach you; both look to them"
                            + " as if nothing had happened. Their own list follows at its next scheduled refresh. An open invitation of"
                            + " yours to them is taken back, which they see as of any other.")
    @APIResponseSchema(value = AvoidedView.class, responseCode = "201", responseDescription = "On the list")
    @APIResponse(responseCode = "404", description = "`nobody-there`: nobody has that id")
    @APIResponse(
            responseCode = "409",
            description = "`that-is-you`; `already-on-avoid-list`; `avoid-list-full`: 200 entries at the most")
    public RestResponse<AvoidedView> add(@Valid @NotNull AvoidSomebody request) {
        var entry = avoiding.add(caller.person(), request);
        return RestResponse.ResponseBuilder.<AvoidedView>created(URI.create(PATH + "/" + entry.id()))
                .entity(entry)
                .build();
    }

    @DELETE
    @Path("/{entryId}")
    @Operation(
            operationId = "stopAvoiding",
            summary = "Take an entry off my avoid-list",
            description = "You may see them again at once; they may see you again after the next scheduled refresh.")
    @APIResponse(responseCode = "204", description = "It is off the list")
    @APIResponse(responseCode = "404", description = "`avoid-list-entry-unknown`: your list has no such entry")
    public void remove(@RestPath UUID entryId) {
        avoiding.remove(caller.person(), entryId);
    }
}
