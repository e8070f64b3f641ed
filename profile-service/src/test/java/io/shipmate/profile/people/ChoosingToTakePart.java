package io.shipmate.profile.people;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.profile.Heard;
import io.shipmate.profile.Newcomer;
import io.shipmate.profile.participation.ZoneName;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ChoosingToTakePart {

    private static final String ME = "/api/profile/v1/me";

    @Inject
    TakingPart takingPart;

    @Inject
    Scheduler scheduler;

    private static Newcomer somebody() {
        var anna = aPerson().arrives();
        anna.id();
        return anna;
    }

    private static ValidatableResponse choose(Newcomer person, String choice) {
        return person.calls().body(choice).put(ME + "/participation").then();
    }

    private static String inThirtyDays() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
    }

    private static String pause(String until) {
        return "{\"status\": \"PAUSED\", \"until\": \"%s\"}".formatted(until);
    }

    @Test
    void who_joins_is_told_to_the_neighbours_with_all_that_matching_needs() {
        var anna = somebody();
        choose(anna, """
                {"status": "IN", "openTo": ["ASK", "PARTNERSHIP", "ASK"], "capacity": 3, "languages": ["DE", "pt_br"],
                 "acceptHouseNorms": true}""")
                .statusCode(200)
                .body("participation.status", equalTo("IN"))
                .body("participation.openTo", equalTo(List.of("ASK", "PARTNERSHIP")))
                .body("participation.languages", equalTo(List.of("de", "pt-BR")))
                .body("participation.houseNormsAccepted", notNullValue());
        var match = Heard.stateOf(anna.id()).get("match");
        assertThat(match.get("levelRank").asInt()).isEqualTo(3);
        assertThat(match.get("capacity").asInt()).isEqualTo(3);
        assertThat(match.at("/hours/zone").asText()).isEqualTo("Europe/Berlin");
        assertThat(match.at("/hours/windows/0/from").asText()).isEqualTo("09:00");
        assertThat(Heard.eventsOf(anna.id())).containsExactly("person-joined", "participation-changed");
    }

    @Test
    void without_the_house_norms_nobody_takes_part() {
        var anna = somebody();
        choose(anna, "{\"status\": \"IN\"}").spec(isProblem(422, "house-norms-not-accepted"));
        choose(anna, "{\"status\": \"IN\", \"acceptHouseNorms\": false}")
                .spec(isProblem(422, "house-norms-not-accepted"));
        choose(anna, "{\"status\": \"OUT\", \"acceptHouseNorms\": true}").statusCode(200);
        choose(anna, "{\"status\": \"IN\"}").statusCode(200);
    }

    @Test
    void terms_that_are_not_named_stay() {
        var anna = somebody();
        choose(anna, "{\"status\": \"IN\", \"capacity\": 5, \"acceptHouseNorms\": true}")
                .statusCode(200);
        choose(anna, pause(inThirtyDays())).statusCode(200).body("participation.capacity", equalTo(5));
        choose(anna, "{\"status\": \"IN\", \"languages\": []}")
                .body("participation.until", nullValue())
                .body("participation.languages", equalTo(List.of("de")));
    }

    @Test
    void who_pauses_or_leaves_is_gone_from_matching_at_once() {
        var anna = aPerson().arrives().takesPart();
        var id = anna.id();
        var until = inThirtyDays();
        choose(anna, pause(until)).statusCode(200).body("participation.until", equalTo(until));
        assertThat(Heard.stateOf(id).get("match").isNull()).isTrue();
        assertThat(Heard.last(id, "participation-changed").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("person", "participation", "at");
        choose(anna, "{\"status\": \"IN\"}").statusCode(200);
        assertThat(Heard.stateOf(id).get("match").isNull()).isFalse();
        choose(anna, "{\"status\": \"OUT\"}").statusCode(200);
        assertThat(Heard.stateOf(id).get("participation").asText()).isEqualTo("OUT");
        assertThat(Heard.stateOf(id).get("match").isNull()).isTrue();
    }

    @Test
    void a_pause_that_is_made_longer_is_nobody_elses_news() {
        var anna = aPerson().arrives().takesPart();
        choose(anna, pause(inThirtyDays())).statusCode(200);
        var longer = LocalDate.parse(inThirtyDays()).plusDays(30).toString();
        choose(anna, pause(longer)).statusCode(200).body("participation.until", equalTo(longer));
        assertThat(Heard.eventsOf(anna.id()))
                .containsExactly("person-joined", "participation-changed", "participation-changed");
    }

    @Test
    void on_leave_ends_what_matching_knows_without_ending_participation() {
        var anna = aPerson().arrives().takesPart();
        anna.with("employment", "ON_LEAVE").arrives();
        var state = Heard.stateOf(anna.id());
        assertThat(state.get("participation").asText()).isEqualTo("IN");
        assertThat(state.get("match").isNull()).isTrue();
        anna.with("employment", "ACTIVE").arrives();
        assertThat(Heard.stateOf(anna.id()).get("match").isNull()).isFalse();
    }

    @Test
    void a_pause_ends_by_itself_on_its_day_in_the_persons_zone() {
        var tokyo = aPerson().with("time_zone", "Pacific/Kiritimati").arrives().takesPart();
        var honolulu = aPerson().with("time_zone", "Pacific/Niue").arrives().takesPart();
        choose(tokyo, pause(inThirtyDays())).statusCode(200);
        choose(honolulu, pause(inThirtyDays())).statusCode(200);
        // The day that has begun at the date line's one side and cannot have begun at the other: 25 hours lie between.
        Database.run("""
                update person set paused_until = cast((now() at time zone 'Pacific/Kiritimati') as date)
                where external_id in (?, ?)""", tokyo.externalId(), honolulu.externalId());
        await().untilAsserted(() -> tokyo.calls().get(ME).then().body("participation.status", equalTo("IN")));
        assertThat(Heard.eventsOf(tokyo.id()))
                .containsExactly(
                        "person-joined", "participation-changed", "participation-changed", "participation-changed");
        assertThat(Heard.stateOf(tokyo.id()).get("match").isNull()).isFalse();
        honolulu.calls().get(ME).then().body("participation.status", equalTo("PAUSED"));
    }

    @Test
    void an_end_of_a_pause_that_makes_no_sense_is_refused() {
        var anna = aPerson().arrives().takesPart();
        var today = LocalDate.now(java.time.ZoneId.of("Europe/Berlin"));
        choose(anna, "{\"status\": \"PAUSED\"}").spec(isInvalidAt("/until"));
        choose(anna, pause(today.toString())).spec(isInvalidAt("/until"));
        choose(anna, pause(today.plusYears(3).toString())).spec(isInvalidAt("/until"));
        choose(anna, pause("tomorrow")).spec(isInvalidAt("/until"));
        choose(anna, "{\"status\": \"IN\", \"until\": \"%s\"}".formatted(inThirtyDays()))
                .spec(isInvalidAt("/until"));
    }

    @Test
    void who_is_out_has_nothing_to_pause() {
        choose(somebody(), pause(inThirtyDays()))
                .spec(isProblem(409, "not-taking-part"))
                .body("participation", equalTo("OUT"));
    }

    @Test
    void terms_out_of_bounds_are_named() {
        var anna = somebody();
        choose(anna, "{\"status\": \"IN\", \"capacity\": 0}").spec(isInvalidAt("/capacity"));
        choose(anna, "{\"status\": \"IN\", \"capacity\": 11}").spec(isInvalidAt("/capacity"));
        choose(anna, "{\"status\": \"IN\", \"openTo\": []}").spec(isInvalidAt("/openTo"));
        choose(anna, "{\"status\": \"IN\", \"openTo\": [\"DATING\"]}").spec(isInvalidAt("/openTo/0"));
        choose(anna, "{\"status\": \"OUT\", \"languages\": [\"en\", \"klingonish!\"]}")
                .spec(isInvalidAt("/languages/1"));
        choose(anna, "{\"status\": \"MAYBE\"}").spec(isInvalidAt("/status"));
        choose(anna, "{}").spec(isInvalidAt("/status"));
    }

    @Test
    void joining_many_times_at_once_is_told_once() throws Exception {
        var anna = somebody();
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 6; i++) {
            calls.add(() -> choose(anna, "{\"status\": \"IN\", \"acceptHouseNorms\": true}")
                    .extract()
                    .statusCode());
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(Heard.eventsOf(anna.id())).containsExactly("person-joined", "participation-changed");
    }

    @Test
    void however_many_pauses_end_on_one_day_they_all_end_then() {
        scheduler.pause();
        try {
            Database.run("""
                    insert into person (id, external_id, given_name, family_name, email, zone, language, employment,
                        participation, paused_until, open_to, capacity, languages, joined_at, revision, version, job_revision)
                    select uuidv7(), 'paused-' || i, 'Kim', 'Paused', 'paused-' || i || '@example.com', 'UTC', 'en', 'ACTIVE',
                        'PAUSED', date '2026-01-01', '["PARTNERSHIP"]', 2, '["en"]', now(), 1, 0, 1000000
                    from generate_series(1, 501) as i""");
            takingPart.endPauses();
            assertThat(Database.number(
                            "select count(*) from person where participation = 'PAUSED' and family_name = 'Paused'"))
                    .isZero();
        } finally {
            Database.run("delete from person where family_name = 'Paused'");
            scheduler.resume();
        }
    }

    @Test
    void every_zone_that_somebody_may_be_in_is_one_to_the_database() {
        var zones =
                ZoneId.getAvailableZoneIds().stream().filter(ZoneName::isKnown).collect(Collectors.joining(","));
        assertThat(zones).contains("Europe/Berlin").doesNotContain("SystemV");
        assertThat(Database.rows("""
                        select zone from unnest(string_to_array(?, ',')) as zone
                        where lower(zone) not in (select lower(name) from pg_timezone_names)""", zones)).isEmpty();
    }

    @Test
    void two_who_choose_differently_at_once_end_where_the_neighbours_think_they_do() throws Exception {
        var anna = aPerson().arrives().takesPart();
        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 8; i++) {
            var status = i % 2 == 0 ? "IN" : "OUT";
            calls.add(() -> choose(anna, "{\"status\": \"%s\"}".formatted(status))
                    .extract()
                    .statusCode());
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        String status = anna.calls().get(ME).then().extract().path("participation.status");
        assertThat(Heard.stateOf(anna.id()).get("participation").asText()).isEqualTo(status);
        assertThat(Heard.last(anna.id(), "participation-changed")
                        .get("participation")
                        .asText())
                .isEqualTo(status);
    }

    @Test
    void hours_are_kept_in_the_order_of_the_week_and_told() {
        var anna = aPerson().arrives().takesPart();
        anna.calls()
                .body("""
                        {"zone": "America/St_Johns", "windows": [{"day": "FRIDAY", "from": "13:00", "to": "15:30"},
                         {"day": "MONDAY", "from": "20:00", "to": "23:59"}, {"day": "MONDAY", "from": "08:00", "to": "12:00"}]}""")
                .put(ME + "/working-hours")
                .then()
                .statusCode(200)
                .body("workingHours.windows.from", equalTo(List.of("08:00", "20:00", "13:00")));
        var hours = Heard.stateOf(anna.id()).at("/match/hours");
        assertThat(hours.get("zone").asText()).isEqualTo("America/St_Johns");
        assertThat(hours.at("/windows/2/day").asText()).isEqualTo("FRIDAY");
    }

    @Test
    void hours_that_make_no_sense_are_refused_with_their_place() {
        var anna = somebody();
        hours(anna, "Mars/Olympus", "09:00", "17:00").spec(isInvalidAt("/zone"));
        hours(anna, "+02:00", "09:00", "17:00").spec(isInvalidAt("/zone"));
        hours(anna, "Europe/Berlin", "17:00", "09:00").spec(isInvalidAt("/windows/0/to"));
        hours(anna, "Europe/Berlin", "9 o'clock", "10:00").spec(isInvalidAt("/windows/0/from"));
        anna.calls().body("""
                        {"zone": "UTC", "windows": [{"day": "MONDAY", "from": "09:00", "to": "12:00"},
                         {"day": "MONDAY", "from": "11:59", "to": "13:00"}]}""").put(ME + "/working-hours").then().spec(isInvalidAt("/windows/1"));
        anna.calls()
                .body("{\"zone\": \"UTC\", \"windows\": []}")
                .put(ME + "/working-hours")
                .then()
                .spec(isInvalidAt("/windows"));
        anna.calls()
                .body("{\"zone\": \"UTC\"}")
                .put(ME + "/working-hours")
                .then()
                .spec(isInvalidAt("/windows"));
    }

    private static ValidatableResponse hours(Newcomer person, String zone, String from, String to) {
        return person.calls()
                .body("{\"zone\": \"%s\", \"windows\": [{\"day\": \"MONDAY\", \"from\": \"%s\", \"to\": \"%s\"}]}"
                        .formatted(zone, from, to))
                .put(ME + "/working-hours")
                .then();
    }

    @Test
    void somebody_unknown_cannot_choose() {
        Api.with(Tokens.of("nobody-at-all"))
                .body("{\"status\": \"OUT\"}")
                .put(ME + "/participation")
                .then()
                .spec(isProblem(403, "person-unknown"));
        Api.anonymous().body("{}").put(ME + "/working-hours").then().spec(isProblem(401, "unauthorized"));
    }
}
