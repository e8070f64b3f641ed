package io.shipmate.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One item as its owner reads it. */
@Schema(name = "InboxItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InboxItemView(
        @Schema(required = true, description = "Also the event id of the stream")
        UUID id,

        @Schema(required = true, description = "Stable; more kinds may come: show `text` for one that you do not know")
        Kind kind,

        @Schema(
                required = true,
                description = "One sentence in the reader's language; says that it happened, never what was said",
                examples = "Somebody would like to meet you.")
        String text,

        @Schema(required = true) About about,

        @Schema(required = true, examples = "2026-05-04T09:30:00Z")
        Instant toldAt,

        @Schema(description = "When it was first read; absent while it is unread", examples = "2026-05-04T10:02:11Z")
        Instant readAt) {

    static InboxItemView of(InboxItem item, Locale language) {
        return new InboxItemView(
                item.id(),
                item.kind(),
                NoticeTexts.sentence(item.kind(), language),
                item.about(),
                item.toldAt(),
                item.readAt());
    }
}
