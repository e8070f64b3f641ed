package io.shipmate.profile.people;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.Newcomer.csv;
import static io.shipmate.profile.Newcomer.imported;
import static io.shipmate.profile.Newcomer.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.Heard;
import io.shipmate.profile.Newcomer;
import io.shipmate.profile.erasure.Leaver;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AFirstDayAhead {

    private static final String ME = "/api/profile/v1/me";

    @Inject
    ComingAndLeaving comingAndLeaving;

    private static String today(int more) {
        return today("UTC").plusDays(more).toString();
    }

    private static LocalDate today(String zone) {
        return LocalDate.now(Clock.system(ZoneId.of(zone)));
    }

    private static Newcomer hiredOn(String day) {
        return aPerson().with("hired_on", day).with("role_since", "");
    }

    private static UUID idOf(Newcomer person) {
        return UUID.fromString(Database.rows("select id from person where external_id = ?", person.externalId())
                .getFirst()
                .getFirst());
    }

    private static String employment(Newcomer person) {
        return Database.rows("select employment from person where external_id = ?", person.externalId())
                .getFirst()
                .getFirst();
    }

    /** As if the days had passed. */
    private static void begins(Newcomer person) {
        Database.run("update person set hired_on = current_date - 2 where external_id = ?", person.externalId());
    }

    private static void isSeenByNobody(Newcomer person) {
        Api.with(person.token()).get(ME).then().spec(isProblem(403, "sign-in-matches-nobody"));
        aPerson()
                .arrives()
                .takesPart()
                .calls()
                .body(Map.of("ids", List.of(idOf(person))))
                .post("/api/profile/v1/people/lookup")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
        assertThat(Heard.eventsOf(idOf(person))).isEmpty();
        assertThat(Heard.statesOf(idOf(person))).isEmpty();
    }

    @Test
    void is_known_to_hr_and_seen_by_nobody() {
        var anna = hiredOn(today(20));
        var done = imported(csv(anna));
        assertThat(rows(done, "CREATED"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("reasons").toString()).contains("first-day-ahead"));
        isSeenByNobody(anna);
        assertThat(imported(csv(anna)).getInt("rows.unchanged")).isEqualTo(1);
    }

    @Test
    void comes_by_itself_and_those_who_wait_for_their_manager_get_one() {
        var boss = hiredOn(today(20)).arrives();
        var report = aPerson().reportingTo(boss).arrives();
        assertThat(Heard.stateOf(report.id()).get("manager").isNull()).isTrue();
        begins(boss);
        await().until(() -> !Heard.eventsOf(idOf(boss)).isEmpty());
        assertThat(Heard.eventsOf(idOf(boss))).containsExactly("person-joined");
        assertThat(Heard.stateOf(idOf(boss)).get("revision").asLong()).isEqualTo(1);
        assertThat(Heard.stateOf(report.id()).get("manager").asText())
                .isEqualTo(boss.id().toString());
        boss.calls().get(ME).then().statusCode(200).body("employment", equalTo("ACTIVE"));
    }

    @Test
    void begins_when_the_day_does_in_the_persons_own_zone() {
        // The two zones are 25 hours apart: it is never the same day in both.
        var day = today("Pacific/Kiritimati").toString();
        var early = hiredOn(day).with("time_zone", "Pacific/Kiritimati").arrives();
        var late = hiredOn(day).with("time_zone", "Pacific/Pago_Pago").arrives();
        early.calls().get(ME).then().statusCode(200);
        isSeenByNobody(late);
    }

    @Test
    void may_be_moved_either_way() {
        var anna = hiredOn(today(20)).arrives();
        anna.with("hired_on", today(40)).arrives();
        isSeenByNobody(anna);
        anna.with("hired_on", today(-2)).arrives();
        assertThat(Heard.eventsOf(anna.id())).containsExactly("person-joined");
    }

    @Test
    void of_somebody_who_is_there_already_hides_nobody() {
        var anna = aPerson().arrives();
        anna.id();
        anna.with("hired_on", today(20)).arrives();
        anna.calls().get(ME).then().statusCode(200).body("hiredOn", equalTo(today(20)));
    }

    @Test
    void of_a_hire_that_is_withdrawn_never_comes_and_is_forgotten_after_a_while() {
        var anna = hiredOn(today(20)).arrives();
        var id = idOf(anna);
        anna.with("employment", "LEFT").arrives();
        begins(anna);
        isSeenByNobody(anna);
        comingAndLeaving.passTime();
        isSeenByNobody(anna);
        comingAndLeaving.forgetWhoNeverCame();
        assertThat(Database.number("select count(*) from person where id = ?", id))
                .isEqualTo(1);
        Database.run("update person set left_on = current_date - 40 where id = ?", id);
        comingAndLeaving.forgetWhoNeverCame();
        assertThat(Database.dump()).doesNotContain(anna.externalId()).doesNotContain(anna.email());
        assertThat(Heard.eventsOf(id)).isEmpty();
        assertThat(Heard.statesOf(id)).isEmpty();
    }

    @Test
    void of_whoever_is_erased_before_it_or_never_comes_leaves_nobody_reporting_to_them() {
        var anna = hiredOn(today(20)).arrives();
        var ben = hiredOn(today(20)).arrives();
        var reports = List.of(
                aPerson().reportingTo(anna).arrives(),
                aPerson().reportingTo(ben).arrives());
        Leaver.isErased(idOf(anna));
        ben.with("employment", "LEFT").arrives();
        Database.run("update person set left_on = current_date - 40 where id = ?", idOf(ben));
        comingAndLeaving.forgetWhoNeverCame();
        assertThat(Database.tablesWith(List.of(anna.externalId(), ben.externalId())))
                .isEmpty();
        assertThat(reports)
                .allSatisfy(report -> assertThat(Database.rows(
                                "select manager, manager_external_id from person where external_id = ?",
                                report.externalId()))
                        .containsExactly(Arrays.asList(null, null)));
    }

    @Test
    void of_a_hire_that_is_withdrawn_and_made_again_comes_after_all() {
        var anna = hiredOn(today(20)).arrives();
        anna.with("employment", "LEFT").arrives();
        anna.with("employment", "ACTIVE").arrives();
        begins(anna);
        await().until(() -> !Heard.eventsOf(idOf(anna)).isEmpty());
        anna.calls().get(ME).then().statusCode(200).body("employment", equalTo("ACTIVE"));
    }

    @Test
    void of_somebody_who_comes_back_is_waited_for_and_what_was_theirs_is_there() {
        var anna = aPerson().arrives().takesPart();
        var id = anna.id();
        anna.with("employment", "LEFT").with("left_on", today(-10)).arrives();
        assertThat(Heard.eventsOf(id)).endsWith("person-left");
        anna.with("employment", "ACTIVE")
                .with("left_on", "")
                .with("hired_on", today(5))
                .arrives();
        assertThat(employment(anna)).isEqualTo("ALUMNUS");
        assertThat(Database.rows("select left_on from person where id = ?", id)).containsExactly(List.of(today(-10)));
        begins(anna);
        await().until(() -> employment(anna).equals("ACTIVE"));
        assertThat(Heard.last(id, "person-changed").get("fields"))
                .extracting(field -> field.asText())
                .containsExactly("employment", "leftOn");
        var me = anna.calls().get(ME).jsonPath();
        assertThat(me.getString("id")).isEqualTo(id.toString());
        assertThat(me.getString("leftOn")).isNull();
        assertThat(me.getString("participation.status")).isEqualTo("OUT");
    }

    @Test
    void of_a_return_that_came_to_nothing_leaves_the_last_day_as_it_was() {
        var anna =
                aPerson().with("employment", "LEFT").with("left_on", today(5)).arrives();
        anna.with("left_on", today(-10)).arrives();
        anna.with("employment", "ACTIVE")
                .with("left_on", "")
                .with("hired_on", today(5))
                .arrives();
        anna.with("employment", "LEFT").arrives();
        begins(anna);
        comingAndLeaving.passTime();
        assertThat(employment(anna)).isEqualTo("ALUMNUS");
        assertThat(Database.rows("select left_on from person where external_id = ?", anna.externalId()))
                .containsExactly(List.of(today(-10)));
    }

    @Test
    void is_told_to_a_people_admin_who_asks() {
        var anna = hiredOn(today(20)).arrives();
        Api.with(Tokens.of("admin", "people-admin"))
                .get("/api/profile/v1/people/" + idOf(anna))
                .then()
                .statusCode(200)
                .body("hiredOn", equalTo(today(20)));
    }
}
