package io.shipmate.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.Paged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of somebody's inbox, with the number of all that is unread. */
@Schema(name = "Inbox")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InboxView(
        @Schema(required = true, description = "Newest first; empty if there is nothing")
        List<InboxItemView> items,

        @Schema(description = "Cursor of the next page, to be sent as `after`; absent on the last page")
        String next,

        @Schema(
                required = true,
                description = "How many items are unread in all, whatever this page shows",
                examples = "3")
        long unread)
        implements Paged {

    static InboxView of(Page<InboxItemView> page, long unread) {
        return new InboxView(page.items(), page.next(), unread);
    }
}
