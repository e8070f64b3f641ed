package io.shipmate.notification.inbox;

import io.shipmate.kit.idempotency.NaturallyIdempotent;
import io.shipmate.kit.identity.Caller;
import io.shipmate.kit.identity.Roles;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.problem.Invalid;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/notification/v1/me/inbox")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MEMBER, Roles.ALUMNUS})
@Tag(name = "Inbox", description = "What the caller has been told")
class InboxResource {

    private final ReadingTheInbox reading;
    private final Caller caller;

    InboxResource(ReadingTheInbox reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getMyInbox",
            summary = "What I have been told, newest first",
            description =
                    "One page, and the number of all that is unread. Texts come in the language of Accept-Language, "
                            + "else in the reader's own; they say that something happened, never what was said, and name nobody: "
                            + "look the ids in `about` up.")
    @APIResponse(
            responseCode = "200",
            description = "One page of the inbox",
            content =
                    @Content(
                            schema = @Schema(implementation = InboxView.class),
                            examples = {
                                @ExampleObject(name = "empty", value = "{\"items\":[],\"unread\":0}"),
                                @ExampleObject(name = "one", value = Examples.INBOX)
                            }))
    public InboxView inbox(
            @BeanParam PageRequest page,
            @RestQuery
                    @Parameter(
                            description = "`true` leaves out what has been read",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String unread,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
                    @Parameter(description = Examples.ACCEPT_LANGUAGE, schema = @Schema(type = SchemaType.STRING))
                    String language) {
        return reading.page(caller.person(), truth(unread), page, language);
    }

    @POST
    @Path("/{id}/read")
    @NaturallyIdempotent("What was read stays read")
    @Operation(
            operationId = "readInboxItem",
            summary = "Note that I have read an item",
            description = "Keeps the time of the first reading; doing it again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The item as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = InboxItemView.class),
                            examples = @ExampleObject(name = "read", value = Examples.READ_ITEM)))
    @APIResponse(responseCode = "404", description = "`inbox-item-unknown`: no such item, or it is somebody else's")
    public InboxItemView read(
            @RestPath @Parameter(description = "The item's id") UUID id,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
                    @Parameter(description = Examples.ACCEPT_LANGUAGE, schema = @Schema(type = SchemaType.STRING))
                    String language) {
        return reading.read(caller.person(), id, language);
    }

    @POST
    @Path("/read-all")
    @NaturallyIdempotent("What was read stays read")
    @Operation(
            operationId = "readWholeInbox",
            summary = "Note that I have read everything",
            description = "Reads what is there at this moment and returns how much has come in meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "How much is unread now",
            content =
                    @Content(
                            schema = @Schema(implementation = UnreadView.class),
                            examples = @ExampleObject(name = "all read", value = "{\"unread\":0}")))
    public UnreadView readAll() {
        return reading.readAll(caller.person());
    }

    private static boolean truth(String unread) {
        return switch (unread) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw Invalid.at("unread", "must be true or false");
        };
    }
}
