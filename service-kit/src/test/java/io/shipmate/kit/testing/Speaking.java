package io.shipmate.kit.testing;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The one voice with which tests speak to the broker; to make one for each word takes longer than the word. */
final class Speaking {

    private static KafkaProducer<String, String> voice;

    private Speaking() {}

    static synchronized KafkaProducer<String, String> voice() {
        if (voice == null) {
            voice = new KafkaProducer<>(
                    Map.of("bootstrap.servers", RealServers.broker.address()),
                    new StringSerializer(),
                    new StringSerializer());
        }
        return voice;
    }

    /** Before another broker takes the place of this one. */
    static synchronized void end() {
        if (voice != null) {
            voice.close();
            voice = null;
        }
    }
}
