package io.shipmate.profile.expertise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What matching-service will say of thanks, read as its examples have it. */
class WhatIsHeardOfThanks {

    private static final Path HEARD = Path.of("contracts", "heard");
    private static final ObjectReader READER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build().reader();

    private static String example(String name) throws IOException {
        return Files.readString(HEARD.resolve(name + ".example.json"));
    }

    private static boolean isAllowed(String name, String data) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(HEARD.resolve(name + ".schema.json")))
                .validate(
                        data,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }

    private static ThanksNews read(String name, String data) {
        return ThanksNews.read("io.shipmate.matching." + name + ".v1", data, READER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contribution-thanked", "contribution-thanks-withdrawn"})
    void each_example_keeps_its_schema_which_leaves_no_room_for_who_was_thankful(String name) throws IOException {
        assertThat(isAllowed(name, example(name))).isTrue();
        for (var more : new String[] {"asker", "ask", "thankedBy", "words", "at"}) {
            assertThat(isAllowed(name, example(name).replaceFirst("\\{", "{\"" + more + "\": \"x\",")))
                    .isFalse();
        }
    }

    @Test
    void a_moment_is_no_day() throws IOException {
        var moment = example("contribution-thanked").replace("2026-03-02", "2026-03-02T08:00:00Z");
        assertThat(isAllowed("contribution-thanked", moment)).isFalse();
    }

    @Test
    void the_examples_are_understood() throws IOException {
        assertThat(read("contribution-thanked", example("contribution-thanked")))
                .isInstanceOfSatisfying(ThanksNews.Thanked.class, thanked -> {
                    assertThat(thanked.topics()).hasSize(1);
                    assertThat(thanked.on()).isEqualTo(LocalDate.of(2026, 3, 2));
                });
        assertThat(read("contribution-thanks-withdrawn", example("contribution-thanks-withdrawn")))
                .isInstanceOfSatisfying(
                        ThanksNews.Withdrawn.class,
                        withdrawn -> assertThat(withdrawn.version()).isEqualTo(2));
    }

    @Test
    void everything_else_is_ignored_and_what_is_incomplete_refused() {
        assertThat(read("invitation-received", "{}")).isInstanceOf(ThanksNews.Ignored.class);
        assertThatThrownBy(() -> read("contribution-thanked", "{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(
                        "contribution-thanks-withdrawn",
                        "{\"contribution\": \"%s\", \"version\": 1}".formatted(UUID.randomUUID())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
