// breaks: events are heard through the inbox
package io.shipmate.broken.hearing;

class HearingInATransaction {
    io.shipmate.kit.inbox.Inbox inbox;

    @jakarta.transaction.Transactional
    @org.eclipse.microprofile.reactive.messaging.Incoming("harbour")
    void on(String news) {
        inbox.once(null, "x", () -> {});
    }
}
