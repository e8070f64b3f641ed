package io.shipmate.profile.hris;

import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.hris.AnHris.SECRET;
import static io.shipmate.profile.hris.AnHris.employee;
import static io.shipmate.profile.hris.AnHris.me;
import static io.shipmate.profile.hris.AnHris.newcomer;
import static io.shipmate.profile.hris.AnHris.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.privacy.PersonalRecords;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Field-based deliveries may be about thousands: {@code -Dhris.employees=5000} tries it. They are applied some at a time, and one
 * of them can be forgotten without the others.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DeliveriesOfMany {

    private static final int EMPLOYEES = Integer.getInteger("hris.employees", 110);

    @Inject
    PersonalRecords records;

    /** One delivery of what several say. */
    private static String together(Stream<String> deliveries) {
        var start = "{\"employees\":[";
        return deliveries
                .map(one -> one.substring(start.length(), one.length() - 2))
                .collect(Collectors.joining(",", start, "]}"));
    }

    private static String title(String externalId) {
        return Database.rows("select job_title from person where external_id = ?", externalId)
                .getFirst()
                .getFirst();
    }

    @Test
    void a_large_delivery_is_applied_some_employees_at_a_time() {
        var hris = AnHris.bambooHr();
        var company = UUID.randomUUID().toString();
        var opened = hris.applied(together(
                IntStream.range(0, EMPLOYEES).mapToObj(number -> said(company + "-" + number, 1, newcomer()))));
        assertThat(opened.getString("delivery.state")).isEqualTo("APPLIED");
        assertThat(Database.number("select count(*) from person where external_id like ?", company + "-%"))
                .isEqualTo(EMPLOYEES);
        assertThat(Database.number(
                        "select count(distinct cast(xmin as text)) from person where external_id like ?",
                        company + "-%"))
                .isGreaterThan(EMPLOYEES / 100);
    }

    @Test
    void of_two_sayings_of_one_moment_the_one_that_came_later_counts() {
        var hris = AnHris.bambooHr();
        var anna = employee();
        hris.applied(said(anna, 1, newcomer("Job Title", "Zeta")));
        hris.applied(said(anna, 1, Map.of("Job Title", "Alpha")));
        assertThat(title(anna)).isEqualTo("Alpha");
    }

    @Test
    void a_delivery_of_which_nothing_counts_says_so() {
        var hris = AnHris.bambooHr();
        var anna = employee();
        hris.applied(said(anna, 9, newcomer()));
        assertThat(hris.applied(said(anna, 1, Map.of("Job Title", "Older"))).getList("delivery.reasons.code"))
                .containsExactly("nothing-new");
    }

    @Test
    void whoever_is_erased_is_taken_out_of_what_still_waits_and_the_others_stay_in_it() {
        var facts = new HashMap<>((Map<?, ?>) AnHris.mapping().get("facts"));
        Map<String, Object> withNumber = new HashMap<>(Map.of("EXTERNAL_ID", Map.of("from", List.of("Employee #"))));
        facts.forEach((fact, rule) -> withNumber.put(String.valueOf(fact), rule));
        var hris = AnHris.of(Map.of(
                "name", "BambooHR", "provider", "BAMBOOHR", "secret", SECRET, "mapping", Map.of("facts", withNumber)));
        var anna = employee();
        var ben = employee();
        var delivery = hris.applied(together(Stream.of(
                        said("a" + anna, 1, newcomer("Employee #", anna, "First Name", "Canary")),
                        said("b" + ben, 1, newcomer("Employee #", ben)))))
                .getString("delivery.id");
        var person = UUID.fromString(me(anna).getString("id"));
        waitsAsIfNeverApplied(hris, delivery);
        Database.run("update person set job_title = 'Before' where external_id = ?", ben);
        records.erase(person);
        assertThat(admin().get(hris.path() + "/deliveries/" + delivery)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("statements.subject"))
                .containsExactly("b" + ben);
        Database.run("update hris_delivery set due_at = now() where id = ?", UUID.fromString(delivery));
        assertThat(hris.settled().getString("delivery.state")).isEqualTo("APPLIED");
        assertThat(title(ben)).isEqualTo("Engineer");
        assertThat(Database.number("select count(*) from person where external_id = ?", anna))
                .isZero();
    }

    private static void waitsAsIfNeverApplied(AnHris hris, String delivery) {
        Database.run(
                "update hris_delivery set state = 'WAITING', due_at = '2100-01-01', progress = 0, done_at = null where id = ?",
                UUID.fromString(delivery));
        Database.run("delete from hris_subject where connection = ?", UUID.fromString(hris.id()));
    }
}
