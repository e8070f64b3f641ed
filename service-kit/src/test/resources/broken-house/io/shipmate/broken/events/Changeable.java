// breaks: published events are records
package io.shipmate.broken.events;

class Changeable implements io.shipmate.kit.outbox.DomainEvent {
    public String type() {
        return "x";
    }

    public java.util.UUID aggregate() {
        return null;
    }
}
