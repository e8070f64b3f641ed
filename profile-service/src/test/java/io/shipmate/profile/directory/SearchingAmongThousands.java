package io.shipmate.profile.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The plans of the directory's statements among 20,000 people: a list never reads the whole table. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SearchingAmongThousands {

    @BeforeAll
    static void thousands() {
        Database.run("""
                insert into person (id, external_id, given_name, family_name, email, job_title, job_family, level, unit, location,
                    zone, language, employment, participation, open_to, capacity, languages, joined_at, revision, version)
                select uuidv7(), 'many-' || i, substr(md5('g' || i), 1, 6), substr(md5('f' || i), 1, 8), i || '@example.com',
                    'Engineer', 'engineering', 'IC' || i % 5, 'Unit ' || i % 200, 'Place ' || i % 20, 'UTC', 'en', 'ACTIVE',
                    case i % 3 when 0 then 'OUT' else 'IN' end, '["PARTNERSHIP"]', 2, '["en"]', now(), 1, 0
                from generate_series(1, 20000) as i""");
        Database.run("analyze person");
    }

    @AfterAll
    static void nobodyElseFindsThem() {
        Database.run("delete from person where external_id like 'many-%'");
    }

    private static String plan(DirectoryQuery query, boolean goesOn) {
        var sql = new DirectorySql(query, List.of());
        var statement = sql.page(goesOn).replace(":fetch", "21");
        for (var parameter : sql.pageParameters().entrySet()) {
            statement = statement.replace(":" + parameter.getKey(), "'" + parameter.getValue() + "'");
        }
        statement = statement
                .replace(":afterRank", "-50")
                .replace(":afterName", "'m'")
                .replace(":afterId", "'" + new UUID(0, 0) + "'");
        // Function calls on constants are folded as they are with the driver's parameters.
        return String.join(
                "\n",
                Database.rows("explain " + statement).stream()
                        .map(List::getFirst)
                        .toList());
    }

    private static DirectoryQuery asking(String q, String unit) {
        return DirectoryQuery.of(q, null, null, null, unit, null, null);
    }

    @Test
    void the_whole_directory_is_read_in_the_order_of_an_index() {
        assertThat(plan(asking(null, null), false))
                .contains("directory_in_order")
                .doesNotContain("Seq Scan", "Sort");
        assertThat(plan(asking(null, null), true))
                .contains("directory_in_order")
                .doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void words_are_looked_for_in_an_index() {
        assertThat(plan(asking("c4ca42", null), false))
                .contains("directory_search")
                .doesNotContain("Seq Scan");
        assertThat(plan(asking("c4ca42 kaboom", null), true))
                .contains("directory_search")
                .doesNotContain("Seq Scan");
    }

    @Test
    void what_resembles_words_is_looked_for_in_an_index() {
        assertThat(plan(asking("c4ca24", null).loosely(), false))
                .contains("directory_resembles")
                .doesNotContain("Seq Scan");
    }

    @Test
    void a_filter_uses_an_index() {
        assertThat(plan(asking(null, "Unit 7"), false))
                .contains("directory_unit")
                .doesNotContain("Seq Scan");
    }
}
