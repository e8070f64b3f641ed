// breaks: events are heard through the inbox
package io.shipmate.broken.hearing;

class Overhearing {
    @org.eclipse.microprofile.reactive.messaging.Incoming("harbour")
    void on(String news) {}
}
