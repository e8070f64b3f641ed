package io.shipmate.session.notes;

import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/session/v1/circles/{circle}/notes/shared")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
@Tag(name = "Notes")
class CircleNoteResource {

    private final SharingNotes sharing;

    CircleNoteResource(SharingNotes sharing) {
        this.sharing = sharing;
    }

    @GET
    @Operation(
            operationId = "listCircleNotes",
            summary = "All notes that a circle has shared",
            description =
                    "Of all its sessions, the newest first. Two partners who were buddies of a third find here, too, what they wrote in the circle of the three "
                            + "themselves while both were in it; `session` leads there. Those who have not signed the current agreement see that there "
                            + "are notes, and whose, but no words.")
    @APIResponse(responseCode = "200", description = "A page of notes")
    @APIResponse(responseCode = "404", description = "`not-found`: there is no such circle, or you are not in it")
    public Page<SharedNoteEntry> notes(@RestPath UUID circle, @BeanParam PageRequest page) {
        return sharing.ofCircle(circle, page);
    }
}
