package io.shipmate.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody is anybody's mentee, nobody mentors anybody, and nobody is assigned: not in an API, an event, a table or a text. */
class WordsThatDoNotOccur {

    private static final Pattern FORBIDDEN = Pattern.compile("mentee|mentor|assign", Pattern.CASE_INSENSITIVE);

    private static List<Path> said() throws IOException {
        try (var contracts = Files.walk(Path.of("contracts"));
                var resources = Files.walk(Path.of("src", "main", "resources"))) {
            return Stream.concat(contracts, resources)
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    @Test
    void in_contracts_events_tables_and_texts() throws IOException {
        var files = said();
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .contains("openapi.yaml", "asyncapi.yaml", "reasons_de.properties", "V2__partnerships.sql")
                .anyMatch(name -> name.endsWith(".schema.json"));
        for (var file : files) {
            assertThat(Files.readString(file).lines().filter(FORBIDDEN.asPredicate()))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void the_search_finds_what_it_looks_for() {
        assertThat(FORBIDDEN.asPredicate())
                .accepts("the Mentee", "mentor_id", "was assigned")
                .rejects("a partner");
    }
}
