package io.shipmate.kit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Set;

/**
 * JSON for hashing: equal values give equal bytes, in every replica and after every restart. The order of {@code Set.of} and
 * {@code Map.of} differs from one JVM to the next, so both are sorted here.
 */
@ApplicationScoped
public class CanonicalJson {

    private final ObjectMapper sorted;

    CanonicalJson(ObjectMapper mapper) {
        this.sorted = mapper.copy()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .registerModule(new SimpleModule("shipmate-canonical").addSerializer(new SortedSets()));
    }

    /**
     * The value's bytes.
     *
     * @throws IllegalArgumentException if the value is not made of what JSON can hold
     */
    public byte[] bytes(Object value) {
        try {
            return sorted.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON: " + value.getClass().getName(), e);
        }
    }

    private static final class SortedSets extends StdSerializer<Set<?>> {

        private SortedSets() {
            super(Set.class, false);
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator out, SerializerProvider provider) throws IOException {
            var mapper = (ObjectMapper) out.getCodec();
            var elements = new ArrayList<String>();
            for (var element : set) {
                elements.add(mapper.writeValueAsString(element));
            }
            elements.sort(null);
            out.writeStartArray();
            for (var element : elements) {
                out.writeRawValue(element);
            }
            out.writeEndArray();
        }
    }
}
