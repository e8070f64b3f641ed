package io.shipmate.profile.scim;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.Newcomer.csv;
import static io.shipmate.profile.Newcomer.imported;
import static io.shipmate.profile.Newcomer.rows;
import static io.shipmate.profile.scim.AProvider.ENTERPRISE;
import static io.shipmate.profile.scim.AProvider.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.privacy.PersonalRecords;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.Newcomer;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SeveralSourcesOfAPerson {

    private static final String PATH = "/api/profile/v1/roster-sources";
    private static final String INACTIVE = "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}";

    @Inject
    PersonalRecords records;

    @AfterEach
    void nobodyCountsMore() {
        chosen(Map.of("order", List.of())).statusCode(200);
    }

    private static ValidatableResponse chosen(Map<String, ?> choice) {
        return admin().header("If-Match", admin().get(PATH).getHeader("ETag"))
                .body(choice)
                .put(PATH)
                .then();
    }

    private static AProvider provider(Map<String, ?> different) {
        var all = new HashMap<String, Object>(Map.of("personIdFrom", "EMPLOYEE_NUMBER"));
        all.putAll(different);
        return AProvider.connected(all);
    }

    private static String source(AProvider provider) {
        return "SCIM:" + provider.id;
    }

    /** The same person as a user of the provider, with this title. */
    private static AUser user(Newcomer person, String title) {
        return AUser.newcomer()
                .saying("\"" + ENTERPRISE + "\": {\"employeeNumber\": \"" + person.externalId() + "\"}, \"title\": \""
                        + title + "\"");
    }

    private static String title(Newcomer person) {
        return person.calls().get("/api/profile/v1/me").jsonPath().getString("jobTitle");
    }

    private static ValidatableResponse conflicts(Newcomer person) {
        return admin().get(PATH + "/conflicts?person=" + person.id()).then().statusCode(200);
    }

    @Test
    void without_an_order_the_latest_word_counts_and_nothing_is_a_conflict() {
        admin().get(PATH).then().statusCode(200).body("order", equalTo(List.of()));
        var anna = aPerson().arrives();
        provider(Map.of()).creates(user(anna, "Director"));
        assertThat(title(anna)).isEqualTo("Director");
        conflicts(anna).body("items", equalTo(List.of()));
        anna.arrives();
        assertThat(title(anna)).isEqualTo("Senior Software Engineer");
        admin().get(PATH + "/people/" + anna.id())
                .then()
                .statusCode(200)
                .body("items.source", hasItem("ROSTER"))
                .body("items.find { it.source != 'ROSTER' }.facts.JOB_TITLE", equalTo("Director"));
        admin().get(PATH + "/people/" + UUID.randomUUID()).then().body("items", equalTo(List.of()));
    }

    @Test
    void a_source_that_counts_less_changes_nothing_and_is_listed_until_they_agree() {
        var provider = provider(Map.of());
        chosen(Map.of("order", List.of("ROSTER", source(provider)))).statusCode(200);
        var anna = aPerson().arrives();
        provider.creates(user(anna, "Director"));
        assertThat(title(anna)).isEqualTo("Senior Software Engineer");
        conflicts(anna)
                .body("items.field", hasItem("JOB_TITLE"))
                .body("items.find { it.field == 'JOB_TITLE' }.states", equalTo("Director"))
                .body("items.find { it.field == 'JOB_TITLE' }.source", equalTo(source(provider)))
                .body("items.find { it.field == 'JOB_TITLE' }.counts", equalTo("Senior Software Engineer"))
                .body("items.find { it.field == 'JOB_TITLE' }.countingSource", equalTo("ROSTER"))
                .body("items.externalId", hasItem(anna.externalId()));
        anna.with("job_title", "Director").arrives();
        assertThat(title(anna)).isEqualTo("Director");
        conflicts(anna).body("items.field", not(hasItem("JOB_TITLE")));
    }

    @Test
    void a_field_may_have_an_order_of_its_own_and_a_row_tells_what_stayed() {
        var provider = provider(Map.of());
        chosen(Map.of("order", List.of("ROSTER"), "fields", Map.of("JOB_TITLE", List.of(source(provider)))))
                .statusCode(200)
                .body("fields.JOB_TITLE", equalTo(List.of(source(provider))))
                .body("sources.source", hasItem(source(provider)));
        var anna = aPerson().with("job_title", "Engineer").arrives();
        provider.creates(user(anna, "Director"));
        assertThat(title(anna)).isEqualTo("Director");
        var done = imported(csv(anna));
        assertThat(rows(done, "UNCHANGED"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("reasons").toString())
                        .contains("code=other-source-counts")
                        .contains("column=job_title"));
        assertThat(title(anna)).isEqualTo("Director");
        admin().get(PATH + "/conflicts?field=JOB_TITLE&limit=1")
                .then()
                .statusCode(200)
                .body("items.field", equalTo(List.of("JOB_TITLE")));
    }

    @Test
    void a_source_that_has_never_spoken_of_a_field_holds_nobody_back() {
        var provider = provider(Map.of());
        chosen(Map.of("order", List.of("ROSTER"))).statusCode(200);
        var anna = aPerson().without("job_title").arrives();
        provider.creates(user(anna, "Director"));
        assertThat(title(anna)).isEqualTo("Director");
        conflicts(anna).body("items.field", not(hasItem("JOB_TITLE")));
    }

    @Test
    void facts_follow_a_new_order_from_what_was_stated_so_far() {
        var provider = provider(Map.of());
        var anna = aPerson().with("job_title", "Engineer").arrives();
        provider.creates(user(anna, "Director"));
        assertThat(title(anna)).isEqualTo("Director");
        chosen(Map.of("order", List.of("ROSTER"))).statusCode(200);
        await().until(() -> title(anna).equals("Engineer"));
        conflicts(anna).body("items.field", hasItem("JOB_TITLE"));
        chosen(Map.of("order", List.of(source(provider)))).statusCode(200);
        await().until(() -> title(anna).equals("Director"));
    }

    @Test
    void deactivated_means_left_where_no_other_source_has_the_person_at_work_or_this_one_counts_more() {
        var provider = provider(Map.of("deactivatedMeansLeft", true));
        var anna = aPerson().arrives();
        var id = provider.creates(user(anna, "Director"));
        anna.id();
        provider.patches(id, INACTIVE).statusCode(200);
        assertThat(employment(anna)).isEqualTo("ACTIVE");
        provider.patches(id, INACTIVE.replace("False", "True")).statusCode(200);
        chosen(Map.of("order", List.of(), "fields", Map.of("EMPLOYMENT", List.of(source(provider)))))
                .statusCode(200);
        provider.patches(id, INACTIVE).statusCode(200);
        assertThat(employment(anna)).isEqualTo("ALUMNUS");
    }

    @Test
    void deleted_means_left_unless_another_source_counts_more() {
        var provider = provider(Map.of());
        chosen(Map.of("order", List.of("ROSTER"))).statusCode(200);
        var anna = aPerson().with("employment", "ACTIVE").arrives();
        var id = provider.creates(user(anna, "Director"));
        var person = anna.id();
        provider.calls().delete(USERS + "/" + id).then().statusCode(204);
        assertThat(employment(anna)).isEqualTo("ACTIVE");
        admin().get(PATH + "/conflicts?person=" + person)
                .then()
                .body("items.find { it.field == 'EMPLOYMENT' }.states", equalTo("ALUMNUS"))
                .body("items.field", not(hasItem("JOB_TITLE")));
    }

    private static String employment(Newcomer person) {
        return Database.rows("select employment from person where external_id = ?", person.externalId())
                .getFirst()
                .getFirst();
    }

    @Test
    void a_connection_that_is_taken_away_states_nothing_any_more() {
        var provider = provider(Map.of());
        chosen(Map.of("order", List.of("ROSTER", source(provider)))).statusCode(200);
        var anna = aPerson().arrives();
        provider.creates(user(anna, "Director"));
        conflicts(anna).body("items.field", hasItem("JOB_TITLE"));
        var connection = AProvider.CONNECTIONS + "/" + provider.id;
        admin().header("If-Match", admin().get(connection).getHeader("ETag"))
                .delete(connection)
                .then()
                .statusCode(204);
        conflicts(anna).body("items", equalTo(List.of()));
        admin().get(PATH)
                .then()
                .body("order", equalTo(List.of("ROSTER")))
                .body("sources.source", not(hasItem(source(provider))));
    }

    @Test
    void what_is_stated_of_somebody_is_theirs_to_have_and_goes_with_them() {
        var anna = aPerson().arrives();
        var id = anna.id();
        assertThat(records.export(id).get("sources").toString()).contains("ROSTER", anna.email());
        records.erase(id);
        assertThat(Database.number("select count(*) from fact_statement where person = ?", id))
                .isZero();
    }

    @Test
    void what_cannot_be_chosen_is_refused_and_named() {
        chosen(Map.of("order", List.of("ROSTER", "LDAP"))).spec(isInvalidAt("/order/1"));
        chosen(Map.of("order", List.of("HRIS:" + UUID.randomUUID()))).spec(isInvalidAt("/order/0"));
        chosen(Map.of("order", List.of("ROSTER", "ROSTER"))).spec(isInvalidAt("/order/1"));
        chosen(Map.of("order", List.of(), "fields", Map.of("LEFT_ON", List.of("ROSTER"))))
                .spec(isInvalidAt("/fields/LEFT_ON"));
        admin().body(Map.of("order", List.of())).put(PATH).then().spec(isProblem(428, "precondition-required"));
        admin().get(PATH + "/conflicts?person=anna").then().spec(isInvalidAt("person"));
        admin().get(PATH + "/conflicts?field=SALARY").then().spec(isInvalidAt("field"));
    }

    @Test
    void of_two_people_admins_who_choose_at_once_one_must_look_again() throws Exception {
        var tag = admin().get(PATH).getHeader("ETag");
        var choices = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 2; i++) {
            choices.add(() -> admin().header("If-Match", tag)
                    .body(Map.of("order", List.of("ROSTER")))
                    .put(PATH)
                    .statusCode());
        }
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(choices)) {
                statuses.add(done.get());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void only_a_people_admin_may() {
        var member = Api.with(Tokens.of("member", "member", "ops", "programme-manager"));
        member.get(PATH).then().spec(isProblem(403, "forbidden"));
        member.get(PATH + "/conflicts").then().spec(isProblem(403, "forbidden"));
        member.get(PATH + "/people/" + UUID.randomUUID()).then().spec(isProblem(403, "forbidden"));
        Api.with(Tokens.of("member"))
                .body(Map.of("order", List.of()))
                .put(PATH)
                .then()
                .spec(isProblem(403, "forbidden"));
    }
}
