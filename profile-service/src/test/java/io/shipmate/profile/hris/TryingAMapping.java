package io.shipmate.profile.hris;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.hris.AnHris.employee;
import static io.shipmate.profile.hris.AnHris.newcomer;
import static io.shipmate.profile.hris.AnHris.said;
import static org.assertj.core.api.Assertions.assertThat;
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
