package io.shipmate.kit.inbox;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads a record's value as text and takes the mark of a CloudEvent from a record that is none (no id, no source, a time
 * that cannot be read). The connector would end the channel on such a record, at every start again; without the mark it
 * reaches the {@link Inbox}, which sends it to the dead letters like any other poison.
 */
public class EnvelopeDeserializer implements Deserializer<String> {

    private static final String CONTENT_TYPE = "content-type";
    /** The other mode of CloudEvents, in which nobody here speaks. */
    private static final String STRUCTURED = "application/cloudevents";

    private static final String VERSION = "ce_specversion";
    private static final List<String> NEEDED = List.of(VERSION, "ce_id", "ce_source", "ce_type");

    @Override
    public String deserialize(String topic, byte[] value) {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    @Override
    public String deserialize(String topic, Headers headers, byte[] value) {
        for (var header : headers.toArray()) {
            if (header.value() == null) {
                headers.remove(header.key());
            }
        }
        if (text(headers, CONTENT_TYPE).startsWith(STRUCTURED)) {
            headers.remove(CONTENT_TYPE);
        }
        if (!isWhole(headers)) {
            headers.remove(VERSION);
        }
        return deserialize(topic, value);
    }

    private static boolean isWhole(Headers headers) {
        try {
            URI.create(text(headers, "ce_source"));
            URI.create(text(headers, "ce_dataschema"));
            var time = text(headers, "ce_time");
            if (!time.isEmpty()) {
                OffsetDateTime.parse(time);
            }
        } catch (IllegalArgumentException | DateTimeParseException _) {
            return false;
        }
        return text(headers, VERSION).equals("1.0")
                && NEEDED.stream().noneMatch(name -> text(headers, name).isBlank());
    }

    /** The first header of the name, as the connector reads it. */
    private static String text(Headers headers, String name) {
        var found = headers.headers(name).iterator();
        return found.hasNext() ? new String(found.next().value(), StandardCharsets.UTF_8) : "";
    }
}
