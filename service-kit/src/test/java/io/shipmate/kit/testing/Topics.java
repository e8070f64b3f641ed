package io.shipmate.kit.testing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Speaks to the test's broker like a neighbour: reads what the service says and says what it should hear. */
public final class Topics {

    private Topics() {}

    /** One event as it stands on a topic. */
    public record Heard(String key, String type, String id, String data, Map<String, String> headers) {}

    /** Everything on a topic so far, in order per key. */
    public static List<Heard> everythingOn(String topic) {
        return Listening.to(topic).catchUp();
    }

    static Heard heard(ConsumerRecord<String, String> message) {
        var headers = new HashMap<String, String>();
        message.headers()
                .forEach(h ->
                        headers.put(h.key(), h.value() == null ? null : new String(h.value(), StandardCharsets.UTF_8)));
        return new Heard(message.key(), headers.get("ce_type"), headers.get("ce_id"), message.value(), headers);
    }

    /** Says an event as a neighbour would and returns its id. */
    public static String say(String topic, String type, String key, String data) {
        var id = UUID.randomUUID().toString();
        say(topic, type, key, data, id);
        return id;
    }

    /** Says an event under a given id: said twice it is a duplicate. */
    public static void say(String topic, String type, String key, String data, String id) {
        sayRaw(
                topic,
                key,
                data,
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_type", type,
                        "ce_source", "/shipmate/test",
                        "ce_subject", key,
                        "ce_time", "2026-01-01T00:00:00Z",
                        "content-type", "application/json"));
    }

    /** Puts any record on a topic, as somebody would who does not keep to the rules. */
    public static void sayRaw(String topic, String key, String data, Map<String, String> headers) {
        var message = new ProducerRecord<String, String>(topic, key, data);
        headers.forEach((name, value) ->
                message.headers().add(name, value == null ? null : value.getBytes(StandardCharsets.UTF_8)));
        try {
            Speaking.voice().send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
