// breaks: only the outbox sends to Kafka
package io.shipmate.broken.shouting;

class Shouting {
    org.eclipse.microprofile.reactive.messaging.Emitter<String> out;
}
