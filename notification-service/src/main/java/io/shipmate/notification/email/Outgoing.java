package io.shipmate.notification.email;

/** What the mail server made of a mail. */
sealed interface Outgoing {

    /** It took it. */
    record Sent() implements Outgoing {}

    /** It will not take it for this address, now or later. */
    record Refused(String why) implements Outgoing {}

    /** It could not be asked, or asks to come back. */
    record Failed(String why) implements Outgoing {}
}
