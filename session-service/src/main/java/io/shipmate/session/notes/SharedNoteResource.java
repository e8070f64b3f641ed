package io.shipmate.session.notes;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/session/v1/sessions/{session}/notes/shared")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
@Tag(name = "Notes")
@APIResponse(
        responseCode = "404",
        description = "`not-found`: there is no such session or note, or you are not in its circle")
class SharedNoteResource {

    private static final String NOT_SIGNED =
            "`agreement-not-signed`: not everybody has signed the current agreement, `missing` says who has not; "
                    + "`circle-ended`: it is over";

    private final SharingNotes sharing;

    SharedNoteResource(SharingNotes sharing) {
        this.sharing = sharing;
    }

    @GET
    @Operation(
            operationId = "listSharedNotes",
            summary = "The notes that the circle shares about a session",
            description =
                    "In the order in which they were written. Those who have not signed the current agreement see that there "
                            + "are notes, and whose, but no words.")
    @APIResponse(responseCode = "200", description = "A page of notes")
    public Page<SharedNoteEntry> notes(@RestPath UUID session, @BeanParam PageRequest page) {
        return sharing.notes(session, page);
    }

    @POST
    @Operation(
            operationId = "shareNote",
            summary = "Share a note with the circle",
            description = "An entry of the caller's own; the others are told that there is one, not what it says.")
    @APIResponseSchema(value = SharedNoteView.class, responseCode = "201", responseDescription = "The shared note")
    @APIResponse(responseCode = "409", description = NOT_SIGNED)
    public RestResponse<SharedNoteView> share(@RestPath UUID session, @Valid @NotNull ShareNote request) {
        var note = sharing.share(session, request);
        var location = URI.create("/api/session/v1/sessions/" + session + "/notes/shared/" + note.id());
        return RestResponse.ResponseBuilder.<SharedNoteView>created(location)
                .entity(note)
                .build();
    }

    @GET
    @Path("/{note}")
    @Operation(
            operationId = "getSharedNote",
            summary = "One shared note",
            description = "With the ETag that its author needs to change it.")
    @APIResponse(responseCode = "200", description = "The note")
    public SharedNoteView note(@RestPath UUID session, @RestPath UUID note) {
        return sharing.note(session, note);
    }

    @PUT
    @Path("/{note}")
    @Operation(
            operationId = "changeSharedNote",
            summary = "Change one's own shared note",
            description = "Replaces its words. Nobody else can change it.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the note that was read",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "The note as it is now")
    @APIResponse(responseCode = "403", description = "`note-is-somebody-elses`: only its author changes a note")
    @APIResponse(responseCode = "409", description = NOT_SIGNED)
    @APIResponse(responseCode = "412", description = "`precondition-failed`: it has changed since it was read")
    @APIResponse(responseCode = "428", description = "`precondition-required`: no If-Match")
    public SharedNoteView change(@RestPath UUID session, @RestPath UUID note, @Valid @NotNull ShareNote request) {
        return sharing.change(session, note, request);
    }

    @DELETE
    @Path("/{note}")
    @Operation(
            operationId = "takeAwaySharedNote",
            summary = "Take one's own shared note away",
            description = "It is gone for everybody. Possible at any time, also after the circle has ended.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the note that was read",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "403", description = "`note-is-somebody-elses`: only its author takes a note away")
    @APIResponse(responseCode = "412", description = "`precondition-failed`: it has changed since it was read")
    @APIResponse(responseCode = "428", description = "`precondition-required`: no If-Match")
    public void takeAway(@RestPath UUID session, @RestPath UUID note) {
        sharing.takeAway(session, note);
    }
}
