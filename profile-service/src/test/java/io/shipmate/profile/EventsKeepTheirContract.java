package io.shipmate.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import io.shipmate.kit.testing.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** After each class of feature tests: everything that was published keeps the schema that is promised for its type. */
public class EventsKeepTheirContract implements QuarkusTestAfterAllCallback {

    static final Path EVENTS = Path.of("contracts", "events");
    private static final List<String> TOPICS =
            List.of("shipmate.profile", "shipmate.people", "shipmate.topics", "shipmate.job-architecture");
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
    /** How many of each topic have been looked at, after earlier classes. */
    private static final Map<String, Integer> CHECKED = new ConcurrentHashMap<>();

    @Override
    public void afterAll(QuarkusTestContext context) {
        Heard.everythingIsSaid();
        for (var topic : TOPICS) {
            var all = Topics.everythingOn(topic);
            var news = all.subList(Math.min(CHECKED.getOrDefault(topic, 0), all.size()), all.size());
            CHECKED.put(topic, all.size());
            for (var heard : news) {
                if (heard.data() != null) {
                    assertThat(violations(heard.type(), heard.data()))
                            .as("%s on %s: %s", heard.type(), topic, heard.data())
                            .isEmpty();
                }
            }
        }
    }

    /** What is wrong with the data of an event of this type. */
    static List<String> violations(String type, String data) {
        return SCHEMAS
                .computeIfAbsent(type, EventsKeepTheirContract::schema)
                .validate(
                        data,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema(String type) {
        var name = type.replace("io.shipmate.profile.", "").replace(".v1", "");
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(EVENTS.resolve(name + ".schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException("No schema for " + type, e);
        }
    }
}
