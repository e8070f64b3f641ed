package io.shipmate.notification.inbox;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many items are unread. */
@Schema(name = "Unread")
record UnreadView(@Schema(required = true, examples = "0") long unread) {}
