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
                    zone, language, employment, participation, open_to, capacity, languages, joined_at, revision, version,
                    job_revision)
                select uuidv7(), 'many-' || i, substr(md5('g' || i), 1, 6), substr(md5('f' || i), 1, 8), i || '@example.com',
                    'Engineer', 'engineering', 'IC' || i % 5, 'Unit ' || i % 200, 'Place ' || i % 20, 'UTC', 'en', 'ACTIVE',
                    case i % 3 when 0 then 'OUT' else 'IN' end, '["PARTNERSHIP"]', 2, '["en"]', now(), 1, 0, 1000000
                from generate_series(1, 20000) as i""");
        Database.run("analyze person");
        Database.run("analyze directory_entry");
    }

    @AfterAll
    static void nobodyElseFindsThem() {
        Database.run("delete from person where external_id like 'many-%'");
    }

    private static String plan(DirectoryQuery query, Way way, boolean behind) {
        var sql = new DirectorySql(query, TitleWords.Meant.NOTHING_ELSE);
        var statement = sql.page(way, behind, behind).replace(":fetch", "21");
        for (var parameter : sql.parameters().entrySet()) {
            statement = statement.replace(":" + parameter.getKey(), "'" + parameter.getValue() + "'");
        }
        statement = statement
                .replace(":snapshot", "'1:1:'")
                .replace(":afterRank", "-50")
                .replace(":afterName", "'8'")
                .replace(":afterId", "'" + new UUID(0, 0) + "'");
        // Function calls on constants are folded as they are with the driver's parameters.
        return String.join(
                "\n",
                Database.rows("explain (analyze, buffers off) " + statement).stream()
                        .map(List::getFirst)
                        .toList());
    }

    private static DirectoryQuery asking(String q, String unit) {
        return new DirectoryQuery(DirectoryQuery.words(q, words -> words), null, null, null, unit, null, null);
    }

    @Test
    void the_whole_directory_is_read_in_the_order_of_an_index() {
        assertThat(plan(asking(null, null), Way.ANY, false))
                .contains("directory_in_order")
                .doesNotContain("Seq Scan on directory_entry");
        assertThat(plan(asking(null, null), Way.ANY, true))
                .contains("directory_in_order")
                .doesNotContain("Seq Scan on directory_entry");
    }

    @Test
    void words_are_looked_for_in_an_index() {
        assertThat(plan(asking("c4ca42", null), Way.NAMED, false))
                .contains("directory_named")
                .doesNotContain("Seq Scan on directory_entry");
        assertThat(plan(asking("c4ca42 kaboom", null), Way.SAID, true))
                .contains("directory_any")
                .doesNotContain("Seq Scan on directory_entry");
    }

    @Test
    void words_that_many_have_are_found_in_the_order_of_the_list() {
        assertThat(plan(asking("engineer", null), Way.SAID, false))
                .contains("directory_in_order")
                .doesNotContain("Sort Key: e.sort_name");
    }

    @Test
    void for_words_that_few_have_nobody_goes_through_the_list() {
        assertThat(plan(asking("c4ca42", null), Way.NAMED, false))
                .containsPattern("directory_named .*never executed")
                .containsPattern("CTE Scan on few .*actual");
    }

    @Test
    void what_resembles_words_is_looked_for_in_an_index() {
        assertThat(plan(asking("c4ca24", null), Way.NAMED_ALIKE, false))
                .contains("directory_resembles")
                .doesNotContain("Seq Scan on directory_entry");
    }

    @Test
    void a_filter_uses_an_index() {
        assertThat(plan(asking(null, "Unit 7"), Way.ANY, false))
                .contains("directory_unit")
                .doesNotContain("Seq Scan on directory_entry");
    }
}
