package io.shipmate.profile.returning;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static io.shipmate.profile.Newcomer.admin;
import static io.shipmate.profile.Newcomer.csv;
import static io.shipmate.profile.Newcomer.finished;
import static io.shipmate.profile.Newcomer.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.Newcomer;
import io.shipmate.profile.erasure.Leaver;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class NotBeingBroughtBack {

    private static final String ME = "/api/profile/v1/me";

    private static Newcomer erased() {
        var anna = aPerson().named("Erasmus", "Gewesen").arrives();
        anna.id();
        Leaver.erases(anna.token());
        return anna;
    }

    /** A token of a sign-in so many seconds after now. */
    private static String signedIn(Newcomer somebody, long seconds) {
        return Tokens.with(
                somebody.externalId(), Map.of("external_id", somebody.externalId(), "auth_time", inSeconds(seconds)));
    }

    private static long inSeconds(long seconds) {
        return Clock.systemUTC().instant().plusSeconds(seconds).getEpochSecond();
    }

    @Test
    void a_roster_does_not_and_its_row_is_neither_a_failure_nor_kept() {
        var anna = erased();
        var ben = aPerson();
        var done = imported(csv(anna, ben));
        assertThat(done.getInt("rows.skipped")).isEqualTo(1);
        assertThat(done.getInt("rows.created")).isEqualTo(1);
        assertThat(done.getInt("rows.failed")).isZero();
        assertThat(done.getInt("rows.done")).isEqualTo(2);
        assertThat(Newcomer.rows(done, "SKIPPED"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsOnlyKeys("row", "outcome", "reasons")
                        .containsEntry("row", 2)
                        .extractingByKey("reasons")
                        .asString()
                        .contains("not-taken-in"));
        ben.id();
        assertThat(Database.dump()).doesNotContain(anna.externalId());
    }

    @Test
    void a_dry_run_says_so_too() {
        var anna = erased();
        var done = finished(admin().contentType("multipart/form-data")
                .multiPart("file", "roster.csv", csv(anna).getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("dryRun", "true")
                .post("/api/profile/v1/roster-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location"));
        assertThat(done.getBoolean("dryRun")).isTrue();
        assertThat(done.getInt("rows.skipped")).isEqualTo(1);
        assertThat(Database.dump()).doesNotContain(anna.externalId());
    }

    @Test
    void not_under_another_id_either_as_long_as_nobody_else_can_have_the_address() {
        var anna = erased();
        var again = aPerson().with("email", anna.email().toUpperCase(java.util.Locale.ROOT));
        assertThat(imported(csv(again)).getInt("rows.skipped")).isEqualTo(1);
        Database.run("update erased_identity set erased_at = now() - interval '366 days' where kind = 'EMAIL'");
        assertThat(imported(csv(again)).getInt("rows.created")).isEqualTo(1);
        assertThat(imported(csv(anna)).getInt("rows.skipped")).isEqualTo(1);
    }

    @Test
    void who_is_there_already_may_get_the_address() {
        var anna = erased();
        var ben = aPerson().arrives();
        ben.with("email", anna.email());
        assertThat(imported(csv(ben)).getInt("rows.changed")).isEqualTo(1);
    }

    @Test
    void not_as_somebodys_manager_either() {
        var anna = erased();
        var report = aPerson().reportingTo(anna).arrives();
        report.id();
        assertThat(Database.dump()).doesNotContain(anna.externalId());
    }

    @Test
    void an_app_that_was_left_open_is_no_sign_in() {
        var anna = erased();
        Api.with(signedIn(anna, -60)).get(ME).then().spec(isProblem(403, "sign-in-matches-nobody"));
        assertThat(imported(csv(anna)).getInt("rows.skipped")).isEqualTo(1);
    }

    @Test
    void who_signs_in_anew_may_be_told_of_again_and_is_somebody_new() {
        var anna = aPerson().arrives();
        var before = anna.id();
        Leaver.erases(anna.token());
        Api.with(signedIn(anna, 2)).get(ME).then().spec(isProblem(403, "may-return"));
        Api.with(signedIn(anna, 2)).get(ME).then().spec(isProblem(403, "sign-in-matches-nobody"));
        assertThat(imported(csv(anna)).getInt("rows.created")).isEqualTo(1);
        Api.with(signedIn(anna, 2)).get(ME).then().statusCode(200).body("participation.status", equalTo("OUT"));
        assertThat(anna.id()).isNotEqualTo(before);
    }

    /** A first sign-in of somebody who is nobody yet. */
    private static String stranger(Map<String, ?> different) {
        var claims = new HashMap<String, Object>(Map.of("email_verified", true, "auth_time", inSeconds(2)));
        claims.putAll(different);
        return Tokens.with("s-" + UUID.randomUUID(), claims);
    }

    private static void isNobody(String token) {
        Api.with(token).get(ME).then().spec(isProblem(403, "sign-in-matches-nobody"));
    }

    @Test
    void whoever_was_given_the_address_gets_in_by_signing_in_and_does_not_bring_back_the_other() {
        var john = erased();
        var johanna = aPerson().with("email", john.email());
        Map<String, Object> who = Map.of("email", john.email(), "external_id", johanna.externalId());
        for (var reason : List.of(Map.of("email_verified", false), Map.of("auth_time", inSeconds(-60)))) {
            var claims = new HashMap<String, Object>(who);
            claims.putAll(reason);
            isNobody(stranger(claims));
            assertThat(imported(csv(johanna)).getInt("rows.skipped")).isEqualTo(1);
        }
        isNobody(
                stranger(Map.of("email", john.email(), "external_id", john.externalId(), "auth_time", inSeconds(-60))));
        assertThat(imported(csv(johanna)).getInt("rows.skipped")).isEqualTo(1);
        var token = stranger(who);
        isNobody(token);
        assertThat(imported(csv(johanna)).getInt("rows.created")).isEqualTo(1);
        Api.with(token).get(ME).then().statusCode(200);
        assertThat(skipped(aPerson().with("external_id", john.externalId()))).isEqualTo(1);
    }

    @Test
    void a_sign_in_by_the_address_alone_lets_its_new_owner_in_and_no_id_back() {
        var john = erased();
        var johanna = aPerson().with("email", john.email());
        var token = stranger(Map.of("email", john.email()));
        isNobody(token);
        assertThat(imported(csv(john)).getInt("rows.skipped")).isEqualTo(1);
        assertThat(skipped(aPerson().with("external_id", john.externalId()))).isEqualTo(1);
        assertThat(imported(csv(johanna)).getInt("rows.created")).isEqualTo(1);
        Api.with(token).get(ME).then().statusCode(200);
        assertThat(skipped(aPerson().with("external_id", john.externalId()))).isEqualTo(1);
    }

    @Test
    void the_sign_in_that_somebody_had_lets_them_in_as_well_if_it_names_no_id() {
        var anna = erased();
        var old = Tokens.with(anna.externalId(), Map.of("auth_time", inSeconds(-60)));
        isNobody(old);
        assertThat(imported(csv(anna)).getInt("rows.skipped")).isEqualTo(1);
        var anew = Tokens.with(anna.externalId(), Map.of("auth_time", inSeconds(2)));
        Api.with(anew).get(ME).then().spec(isProblem(403, "may-return"));
        assertThat(imported(csv(anna)).getInt("rows.created")).isEqualTo(1);
    }

    /** Imported once more, with the outcome of its only row. */
    private static int skipped(Newcomer somebody) {
        return imported(csv(somebody.with("email", UUID.randomUUID() + "@example.com")))
                .getInt("rows.skipped");
    }

    @Test
    void not_by_any_id_that_they_ever_had_nor_by_one_that_a_roster_gives_them_later() {
        var anna = aPerson().arrives();
        var id = anna.id();
        var first = anna.externalId();
        var second = "E-" + UUID.randomUUID();
        admin().body(Map.of("externalId", second))
                .post("/api/profile/v1/person-ids/" + id + "/change")
                .then()
                .statusCode(200);
        Leaver.erases(anna.token());
        assertThat(skipped(aPerson().with("external_id", first))).isEqualTo(1);
        assertThat(skipped(aPerson().with("external_id", second))).isEqualTo(1);
        var third = aPerson().with("previous_external_id", first);
        assertThat(skipped(third)).isEqualTo(1);
        assertThat(skipped(aPerson().with("external_id", third.externalId()))).isEqualTo(1);
        assertThat(Database.dump()).doesNotContain(first, second, third.externalId());
    }

    @Test
    void an_id_that_is_given_to_somebody_who_is_here_bars_nobody_any_more() {
        var anna = erased();
        var ben = aPerson().arrives();
        var report = aPerson().with("manager_external_id", anna.externalId());
        admin().body(Map.of("externalId", anna.externalId()))
                .post("/api/profile/v1/person-ids/" + ben.id() + "/change")
                .then()
                .statusCode(200);
        report.arrives();
        assertThat(Database.number(
                        "select count(*) from person r join person m on m.id = r.manager where r.external_id = ? and m.id = ?",
                        report.externalId(),
                        ben.id()))
                .isEqualTo(1);
    }
}
