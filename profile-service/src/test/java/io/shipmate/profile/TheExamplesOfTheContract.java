package io.shipmate.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.RealServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever builds on the contract sees each body and each answer once, as it is. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TheExamplesOfTheContract {

    private Offered offered;

    @BeforeEach
    void reads() {
        offered = Offered.now();
    }

    /** What is said in JSON, or as a form, by the name of where it is said. */
    private Map<String, JsonNode> said() {
        var said = new TreeMap<String, JsonNode>();
        for (var operation : offered.operations()) {
            content(operation.name() + " body", operation.said().path("requestBody"), said);
            for (var answer : operation.said().path("responses").properties()) {
                if (answer.getKey().startsWith("2")) {
                    content(operation.name() + ' ' + answer.getKey(), answer.getValue(), said);
                }
            }
        }
        return said;
    }

    private static void content(String name, JsonNode of, Map<String, JsonNode> said) {
        for (var media : of.path("content").properties()) {
            if (!media.getKey().equals("application/zip")) {
                said.put(name + ' ' + media.getKey(), media.getValue());
            }
        }
    }

    @Test
    void there_is_one_of_every_body_and_every_answer() {
        assertThat(said().entrySet().stream()
                        .filter(media -> Offered.examples(media.getValue()).isEmpty())
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void each_is_what_its_schema_allows() {
        var wrong = new ArrayList<String>();
        said().forEach((name, media) -> {
            if (name.endsWith("json") && media.has("schema")) {
                for (var example : Offered.examples(media)) {
                    violations(media.path("schema"), example).forEach(violation -> wrong.add(name + ": " + violation));
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void one_that_its_schema_does_not_allow_would_be_noticed() {
        var media = said().get("POST /hris-connections body application/json");
        assertThat(violations(media.path("schema"), Offered.nothing())).hasSize(2);
    }

    private List<String> violations(JsonNode schema, JsonNode example) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(offered.alone(schema))
                .validate(
                        example.toString(),
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
