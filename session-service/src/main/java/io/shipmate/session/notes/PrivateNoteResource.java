package io.shipmate.session.notes;

import io.shipmate.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/session/v1/sessions/{session}/notes/mine")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
@Tag(name = "Notes", description = "What is written down about a session, for oneself or for the circle")
@APIResponse(responseCode = "404", description = "`not-found`: there is no such session, or you are not in its circle")
class PrivateNoteResource {

    private final NotingForOneself noting;

    PrivateNoteResource(NotingForOneself noting) {
        this.noting = noting;
    }

    @GET
    @Operation(
            operationId = "getMyNote",
            summary = "My own note of a session",
            description = "Sealed, and shown to nobody else, ever. Empty until something is written.")
    @APIResponse(responseCode = "200", description = "The caller's note")
    public PrivateNoteView mine(@RestPath UUID session) {
        return noting.mine(session);
    }

    @PUT
    @Operation(
            operationId = "writeMyNote",
            summary = "Write my own note of a session",
            description =
                    "Replaces it. Once there is one, If-Match keeps two devices from overwriting each other. Needs no "
                            + "agreement, and goes on after the circle has ended.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the note that was read; needed once something has been written",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "The note as it is now")
    @APIResponse(responseCode = "412", description = "`precondition-failed`: it has changed since it was read")
    @APIResponse(responseCode = "428", description = "`precondition-required`: there is a note, and no If-Match")
    public PrivateNoteView write(@RestPath UUID session, @Valid @NotNull WriteNote request) {
        return noting.write(session, request);
    }
}
