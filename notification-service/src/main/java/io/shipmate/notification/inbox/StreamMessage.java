package io.shipmate.notification.inbox;

/** What an open stream says. */
sealed interface StreamMessage {

    /** Something new. */
    record Told(InboxItemView item) implements StreamMessage {}

    /** Nothing new, but still there. */
    record HeartBeat() implements StreamMessage {}
}
