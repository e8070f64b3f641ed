package io.shipmate.profile.hris;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.hris.AnHris.employee;
import static io.shipmate.profile.hris.AnHris.newcomer;
import static io.shipmate.profile.hris.AnHris.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TryingAMapping {

    private static ValidatableResponse trying(AnHris hris, String sample, Map<String, ?> more) {
        var request = new HashMap<String, Object>(more);
        request.put("sample", sample);
        return admin().body(request).post(hris.path() + "/try-mapping").then();
    }

    @Test
    void a_sample_tells_what_it_would_do_and_does_nothing() {
        var hris = AnHris.of(Map.of("name", "New", "provider", "BAMBOOHR"));
        var anna = employee();
        trying(hris, said(anna, 1, newcomer()), Map.of("mapping", AnHris.mapping()))
                .statusCode(200)
                .body("event", equalTo("employee_with_fields.updated"))
                .body("people[0].would", equalTo("CREATE"))
                .body("people[0].statement.facts.JOB_TITLE", equalTo("Engineer"));
        assertThat(Database.number("select count(*) from person where external_id = ?", anna))
                .isZero();
        assertThat(Database.number("select count(*) from hris_subject where subject = ?", anna))
                .isZero();
        assertThat(hris.deliveries("").getList("items")).isEmpty();
    }

    @Test
    void it_tells_a_change_from_none() {
        var hris = AnHris.bambooHr();
        var anna = aPerson().arrives();
        trying(hris, said(anna.externalId(), 1, Map.of("Department", "Search")), Map.of())
                .body("people[0].would", equalTo("CHANGE"));
        trying(hris, said(anna.externalId(), 1, Map.of("Department", "Payments")), Map.of())
                .body("people[0].would", equalTo("CHANGE_NOTHING"));
    }

    @Test
    void it_tells_what_is_missing_and_what_cannot_be() {
        var hris = AnHris.bambooHr();
        trying(hris, said(employee(), 1, Map.of("Department", "Search")), Map.of())
                .body("people[0].would", equalTo("WAIT_FOR_MORE"))
                .body("people[0].notes[0].code", equalTo("person-incomplete"));
        trying(hris, said(employee(), 1, newcomer("Status", "Unheard of")), Map.of())
                .body("people[0].would", equalTo("FAIL"))
                .body("people[0].statement.reasons[0].code", equalTo("value-not-mapped"))
                .body("people[0].statement.reasons[0].fact", equalTo("EMPLOYMENT"));
    }

    @Test
    void it_knows_whom_the_connection_knows_by_another_id_than_the_provider_s() {
        var hris = AnHris.withNumbers();
        var anna = employee();
        hris.applied(said(anna, 1, newcomer("Number", "N-" + anna)));
        trying(hris, said(anna, 2, Map.of("Department", "Search")), Map.of())
                .body("people[0].would", equalTo("CHANGE"));
        trying(hris, said(anna, 2, Map.of("Department", "Payments")), Map.of())
                .body("people[0].would", equalTo("CHANGE_NOTHING"));
        trying(hris, said(anna, 2, Map.of("Number", "M-" + anna)), Map.of()).body("people[0].would", equalTo("CHANGE"));
        assertThat(Database.number("select count(*) from person where external_id = ?", "N-" + anna))
                .isOne();
    }

    @Test
    void it_tells_of_a_record_that_was_deleted() {
        var hris = AnHris.bambooHr();
        var anna = employee();
        hris.applied(said(anna, 1, newcomer()));
        trying(hris, AnHris.deleted(anna, 2), Map.of())
                .body("people[0].statement.kind", equalTo("GONE"))
                .body("people[0].would", equalTo("CHANGE"));
        trying(hris, AnHris.deleted(employee(), 2), Map.of())
                .body("people[0].would", equalTo("WAIT_FOR_MORE"))
                .body("people[0].notes[0].code", equalTo("left-unknown"));
    }

    @Test
    void where_it_only_says_that_somebody_is_different_it_tells_whether_there_is_anybody_to_ask() {
        var thin = "{\"type\":\"employee.updated\",\"data\":{\"employeeId\":\"7\"}}";
        var hris = AnHris.bambooHr();
        trying(hris, thin, Map.of())
                .body("people[0].would", equalTo("FAIL"))
                .body("people[0].notes[0].code", equalTo("fetch-not-configured"));
        admin().header("If-Match", "*")
                .body(Map.of("url", "https://hr.example.com"))
                .put(hris.path() + "/source")
                .then()
                .statusCode(200);
        trying(hris, thin, Map.of()).body("people[0].would", equalTo("ASK_THE_PROVIDER"));
    }

    @Test
    void an_employee_whose_id_is_not_where_we_look_is_told_from_what_is_not_for_us() {
        var hris = AnHris.of(Map.of("name", "Personio", "provider", "PERSONIO"));
        var sample = "{\"event_name\":\"person.updated\",\"payload\":{\"who\":{\"id\":\"9\"}}}";
        trying(hris, sample, Map.of())
                .statusCode(200)
                .body("people", empty())
                .body("reasons.code", contains("subject-missing"));
        trying(hris, sample, Map.of("mapping", Map.of("subject", "/payload/who/id", "facts", Map.of())))
                .body("people[0].statement.subject", equalTo("9"))
                .body("reasons", empty());
        trying(hris, sample.replace("person", "absence-period"), Map.of())
                .body("people", empty())
                .body("reasons.code", contains("not-for-us"));
    }

    @Test
    void what_cannot_be_of_one_fails_the_whole_sample_as_it_fails_a_delivery() {
        var hris = AnHris.bambooHr();
        var start = "{\"employees\":[";
        var wrong = said(employee(), 1, newcomer("Status", "Unheard of"));
        var right = said(employee(), 1, newcomer());
        var both = wrong.substring(0, wrong.length() - 2) + ',' + right.substring(start.length());
        trying(hris, both, Map.of())
                .body("people.would", contains("FAIL", "FAIL"))
                .body("people.statement.reasons.code", contains(List.of("value-not-mapped"), List.of()));
    }

    @Test
    void a_rule_that_gives_a_fact_what_it_cannot_be_is_refused() {
        for (var rule : List.of(
                Map.of("from", List.of("Status"), "values", Map.of("Gone", "FIRED")),
                Map.of("from", List.of("Status"), "otherwise", "FIRED"))) {
            admin().body(Map.of(
                            "name",
                            "Odd",
                            "provider",
                            "BAMBOOHR",
                            "mapping",
                            Map.of("facts", Map.of("EMPLOYMENT", rule))))
                    .post(AnHris.PATH)
                    .then()
                    .spec(isInvalidAt(
                            "/mapping/facts/EMPLOYMENT/" + (rule.containsKey("values") ? "values" : "otherwise")));
        }
    }

    @Test
    void forms_and_what_is_not_for_us_can_be_tried_too() {
        var hris = AnHris.bambooHr();
        trying(
                        hris,
                        "employees[0][id]=1&employees[0][fields][Department]=Search",
                        Map.of("contentType", "application/x-www-form-urlencoded"))
                .statusCode(200)
                .body("people[0].statement.facts.UNIT", equalTo("Search"));
        trying(hris, "{\"type\":\"company.updated\"}", Map.of()).statusCode(200).body("people", empty());
        trying(hris, "Ping test", Map.of()).spec(isProblem(422, "hris-sample-unreadable"));
        trying(hris, " ", Map.of()).spec(isInvalidAt("/sample"));
    }
}
