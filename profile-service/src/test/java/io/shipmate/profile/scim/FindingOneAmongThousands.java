package io.shipmate.profile.scim;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A provider asks for each of its users by name, again and again. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class FindingOneAmongThousands {

    private static final UUID CONNECTION = UUID.fromString("0199c3a0-5f00-7000-8000-0000000000aa");
    private static final UUID ANOTHER = UUID.fromString("0199c3a0-5f00-7000-8000-0000000000bb");

    @BeforeAll
    static void thousands() {
        Database.run("""
                insert into scim_connection (id, name, person_id_from, units_from, unit_prefix, deactivated_means_left,
                    zone, language, connected_at, version)
                select id, 'Thousands of ' || id, 'EXTERNAL_ID', 'DEPARTMENT', '', false, 'UTC', 'en', now(), 0
                from unnest(array[?, ?]::uuid[]) as id""", CONNECTION, ANOTHER);
        Database.run("""
                insert into person (id, external_id, given_name, family_name, email, zone, language, employment,
                    participation, open_to, capacity, languages, joined_at, revision, version, job_revision)
                select uuidv7(), 'scim-' || i, 'Given', 'Family', 'scim-' || i || '@example.com', 'UTC', 'en', 'ACTIVE',
                    'OUT', '["PARTNERSHIP"]', 2, '["en"]', now(), 1, 0, 1000000
                from generate_series(1, 20000) as i""");
        Database.run("""
                insert into scim_user (id, connection, person, user_name, external_id, active, said, created_at, changed_at,
                    version)
                select uuidv7(), case when external_id like '%77' then cast(? as uuid) else cast(? as uuid) end, id, email,
                    external_id, true, '[]', now(), now(), 0
                from person where external_id like 'scim-%'""", CONNECTION, ANOTHER);
        Database.run("analyze person");
        Database.run("analyze scim_user");
    }

    @AfterAll
    static void nobodyElseFindsThem() {
        Database.run("delete from scim_connection where id in (?, ?)", CONNECTION, ANOTHER);
        Database.run("delete from person where external_id like 'scim-%'");
    }

    private static String plan(String text) {
        var filter = new ScimFilter(text, FilterColumn.OF_USERS);
        var statement = ScimSearch.Of.USERS
                .page(filter.condition())
                .replace(":connection", "'" + CONNECTION + "'")
                .replace(":skipped", "0")
                .replace(":count", "100");
        for (Map.Entry<String, Object> parameter : filter.parameters().entrySet()) {
            statement = statement.replace(":" + parameter.getKey(), "'" + parameter.getValue() + "'");
        }
        return String.join(
                "\n",
                Database.rows("explain " + statement).stream()
                        .map(List::getFirst)
                        .toList());
    }

    @Test
    void by_user_name() {
        assertThat(plan("userName eq \"SCIM-77@example.com\""))
                .contains("scim_user_name")
                .doesNotContain("Seq Scan");
    }

    @Test
    void by_external_id() {
        assertThat(plan("externalId eq \"scim-77\""))
                .contains("scim_user_external_id")
                .doesNotContain("Seq Scan");
    }

    @Test
    void by_address() {
        assertThat(plan("emails[type eq \"work\" and value eq \"scim-77@example.com\"]"))
                .contains("person_email")
                .doesNotContain("Seq Scan");
    }

    @Test
    void page_by_page() {
        assertThat(plan(null)).contains("scim_user_in_order").doesNotContain("Seq Scan", "Sort");
    }
}
