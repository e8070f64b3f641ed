package io.shipmate.matching.programmes;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Programmes.PROGRAMMES;
import static io.shipmate.matching.testing.Programmes.described;
import static io.shipmate.matching.testing.Programmes.does;
import static io.shipmate.matching.testing.Programmes.drafted;
import static io.shipmate.matching.testing.Programmes.enrolling;
import static io.shipmate.matching.testing.Programmes.enrols;
import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Programmes.standing;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.AtOnce;
import io.shipmate.matching.testing.MovableClock;
import io.shipmate.matching.testing.Somebody;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RunningAProgramme {

    private static Somebody member() {
        return aPerson().openOnlyTo("BUDDY").joins();
    }

    private static String at(String programme) {
        return PROGRAMMES + "/" + programme;
    }

    private static List<String> told(String programme) {
        return Topics.everythingOn("shipmate.matching").stream()
                .filter(heard -> heard.key().equals(programme))
                .map(heard -> heard.type().replaceFirst(".*\\.programme-([a-z]+)\\.v1", "$1"))
                .toList();
    }

    @Test
    void it_goes_from_draft_to_end_and_never_back() {
        var id = drafted("EVERYBODY", 10);
        does("start", id).spec(isProblem(409, "programme-in-another-state")).body("state", equalTo("DRAFT"));
        does("end", id).spec(isProblem(409, "programme-in-another-state"));
        does("open", id).statusCode(200).body("state", equalTo("ENROLLING"));
        does("open", id).spec(isProblem(409, "programme-in-another-state")).body("state", equalTo("ENROLLING"));
        does("start", id).statusCode(200).body("state", equalTo("RUNNING"));
        does("end", id).statusCode(200).body("state", equalTo("ENDED")).body("endedAt", notNullValue());
        for (var verb : List.of("open", "start", "end")) {
            does(verb, id).spec(isProblem(409, "programme-in-another-state")).body("state", equalTo("ENDED"));
        }
        await().untilAsserted(() -> assertThat(told(id)).containsExactly("opened", "started", "ended"));
    }

    @Test
    void a_draft_exists_for_those_who_run_programmes_only() {
        var id = drafted("EVERYBODY", 10);
        manager().get(at(id)).then().statusCode(200).body("state", equalTo("DRAFT"));
        var anna = member();
        anna.calls().get(at(id)).then().spec(isProblem(404, "programme-unknown"));
        enrols(anna, id).spec(isProblem(404, "programme-unknown"));
        anna.calls().get(PROGRAMMES).then().body("items.id", not(hasItem(id)));
        does("open", id).statusCode(200);
        anna.calls().get(PROGRAMMES).then().body("items.id", hasItem(id));
        does("start", id).statusCode(200);
        anna.calls().get(PROGRAMMES).then().body("items.id", not(hasItem(id)));
        anna.calls().get(at(id)).then().statusCode(200);
    }

    @Test
    void members_run_nothing() {
        var anna = member();
        var id = enrolling(10);
        anna.calls()
                .body(described("BUDDY", "EVERYBODY", 9))
                .post(PROGRAMMES)
                .then()
                .spec(isProblem(403, "forbidden"));
        anna.calls()
                .header("If-Match", "*")
                .body(described("BUDDY", "EVERYBODY", 9))
                .put(at(id))
                .then()
                .spec(isProblem(403, "forbidden"));
        for (var verb : List.of("open", "start", "end", "invitations")) {
            var body = verb.equals("invitations") ? "{\"people\":[\"%s\"]}".formatted(anna.id()) : "";
            anna.calls().body(body).post(at(id) + "/" + verb).then().spec(isProblem(403, "forbidden"));
        }
        anna.calls().delete(at(id)).then().spec(isProblem(403, "forbidden"));
        anna.calls().get(at(id) + "/enrolments").then().spec(isProblem(403, "forbidden"));
        anna.calls().get(at(id) + "/invitations").then().spec(isProblem(403, "forbidden"));
        Api.anonymous().get(PROGRAMMES).then().spec(isProblem(401, "unauthorized"));
    }

    @Test
    void who_has_not_looked_changes_nothing() {
        var id = drafted("EVERYBODY", 10);
        var tag = manager().get(at(id)).getHeader("ETag");
        var anew = described("ROUNDTABLE", "EVERYBODY", 12);
        manager().body(anew).put(at(id)).then().spec(isProblem(428, "precondition-required"));
        manager()
                .header("If-Match", tag)
                .body(anew)
                .put(at(id))
                .then()
                .statusCode(200)
                .body("places", equalTo(12));
        manager().header("If-Match", tag).body(anew).put(at(id)).then().spec(isProblem(412, "precondition-failed"));
    }

    @Test
    void of_two_who_change_it_at_once_one_has_to_look_again() {
        var id = drafted("EVERYBODY", 10);
        var tag = manager().get(at(id)).getHeader("ETag");
        var statuses = AtOnce.all(List.of(11, 12, 13, 14).stream()
                .<java.util.concurrent.Callable<Integer>>map(places -> () -> manager()
                        .header("If-Match", tag)
                        .body(described("BUDDY", "EVERYBODY", places))
                        .put(at(id))
                        .statusCode())
                .toList());
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    void what_people_have_joined_stays_what_it_is_for() {
        var id = enrolling(10);
        manager()
                .header("If-Match", "*")
                .body(described("ROUNDTABLE", "EVERYBODY", 10))
                .put(at(id))
                .then()
                .spec(isProblem(409, "programme-in-another-state"));
    }

    @Test
    void nobody_is_sent_away_by_making_it_smaller_and_who_waits_moves_up_when_it_grows() {
        var id = enrolling(3);
        for (var i = 0; i < 3; i++) {
            enrols(member(), id).statusCode(201);
        }
        var waiting = member();
        enrols(waiting, id).statusCode(201).body("state", equalTo("WAITING"));
        manager()
                .header("If-Match", "*")
                .body(described("BUDDY", "EVERYBODY", 2))
                .put(at(id))
                .then()
                .spec(isProblem(409, "programme-has-more-people"))
                .body("enrolled", equalTo(3));
        manager()
                .header("If-Match", "*")
                .body(described("BUDDY", "EVERYBODY", 4))
                .put(at(id))
                .then()
                .statusCode(200);
        assertThat(standing(waiting, id)).isEqualTo("ENROLLED");
    }

    @Test
    void a_draft_can_be_thrown_away_and_nothing_else() {
        var id = drafted("EVERYBODY", 10);
        manager().delete(at(id)).then().statusCode(204);
        manager().get(at(id)).then().spec(isProblem(404, "programme-unknown"));
        manager().delete(at(id)).then().spec(isProblem(404, "programme-unknown"));
        manager().delete(at(enrolling(10))).then().spec(isProblem(409, "programme-in-another-state"));
    }

    @Test
    void it_ends_by_itself_when_its_last_day_is_over() {
        var today = MovableClock.time().atZone(ZoneOffset.UTC).toLocalDate();
        var id = manager()
                .body(described("BUDDY", "EVERYBODY", 10)
                        .replaceFirst("\"endsOn\":\"[^\"]*\"", "\"endsOn\":\"" + today.plusDays(2) + "\""))
                .post(PROGRAMMES)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        does("open", id).statusCode(200);
        MovableClock.passes(Duration.ofDays(4));
        await().untilAsserted(() -> manager().get(at(id)).then().body("state", equalTo("ENDED")));
        await().untilAsserted(() -> assertThat(told(id)).containsExactly("opened", "ended"));
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_place() {
        var good = described("BUDDY", "EVERYBODY", 10);
        manager()
                .body(good.replace("Europe/Berlin", "Mars/North"))
                .post(PROGRAMMES)
                .then()
                .spec(isInvalidAt("/zone"));
        manager()
                .body(good.replace("\"places\":10", "\"places\":1"))
                .post(PROGRAMMES)
                .then()
                .spec(isInvalidAt("/places"));
        manager()
                .body(good.replace("Leading for the first time", " "))
                .post(PROGRAMMES)
                .then()
                .spec(isInvalidAt("/name"));
        manager()
                .body(good.replaceFirst("\"endsOn\":\"[^\"]*\"", "\"endsOn\":\"2020-01-01\""))
                .post(PROGRAMMES)
                .then()
                .spec(isInvalidAt("/endsOn"));
        manager()
                .body(good.replaceFirst("\"startsOn\":\"[^\"]*\"", "\"startsOn\":\"2020-01-01\"")
                        .replaceFirst("\"endsOn\":\"[^\"]*\"", "\"endsOn\":\"2020-02-01\""))
                .post(PROGRAMMES)
                .then()
                .spec(isInvalidAt("/endsOn"));
        manager().queryParam("state", "OVER").get(PROGRAMMES).then().spec(isInvalidAt("state"));
    }

    @Test
    void a_day_that_no_calendar_of_people_has_is_refused_with_its_place() {
        var good = described("BUDDY", "EVERYBODY", 10);
        var far = List.of("-999999999-01-01", "-4714-11-23", "0000-01-01", "1999-12-31");
        for (var day : far) {
            manager().body(on("startsOn", day, good)).post(PROGRAMMES).then().spec(isInvalidAt("/startsOn"));
        }
        for (var day : List.of("-999999999-01-01", "+999999999-12-31", "9999-12-31")) {
            manager().body(on("endsOn", day, good)).post(PROGRAMMES).then().spec(isInvalidAt("/endsOn"));
        }
        manager()
                .body(on("startsOn", "+999999999-12-31", good))
                .post(PROGRAMMES)
                .then()
                .spec(isInvalidAt("/endsOn"));
    }

    private static String on(String which, String day, String described) {
        return described.replaceFirst('"' + which + "\":\"[^\"]*\"", '"' + which + "\":\"" + day + '"');
    }

    @Test
    void what_has_begun_long_ago_can_still_be_changed() {
        var first = MovableClock.time()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .minusYears(10)
                .plusDays(2);
        var known = on("startsOn", first.toString(), described("BUDDY", "EVERYBODY", 10));
        String id = manager()
                .body(known)
                .post(PROGRAMMES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        MovableClock.passes(Duration.ofDays(4));
        manager().header("If-Match", "*").body(known).put(at(id)).then().statusCode(200);
        manager()
                .header("If-Match", "*")
                .body(on("startsOn", first.minusDays(1).toString(), known))
                .put(at(id))
                .then()
                .spec(isInvalidAt("/startsOn"));
    }

    @Test
    void lists_are_paged_and_filtered_and_may_be_empty() {
        var first = enrolling(10);
        var second = drafted("EVERYBODY", 10);
        var page = manager()
                .queryParam("limit", 1)
                .get(PROGRAMMES)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(second)))
                .extract();
        manager()
                .queryParam("limit", 1)
                .queryParam("after", page.<String>path("next"))
                .get(PROGRAMMES)
                .then()
                .body("items.id", equalTo(List.of(first)));
        manager()
                .queryParam("state", "DRAFT")
                .get(PROGRAMMES)
                .then()
                .body("items.id", hasItem(second))
                .body("items.id", not(hasItem(first)));
        member().calls()
                .get("/api/matching/v1/me/programmes")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        manager().get(at(first) + "/enrolments").then().statusCode(200).body("items", hasSize(0));
        manager().get(at(first) + "/invitations").then().statusCode(200).body("items", hasSize(0));
        manager()
                .get(at(UUID.randomUUID().toString()) + "/enrolments")
                .then()
                .spec(isProblem(404, "programme-unknown"));
    }

    @Test
    void the_same_request_twice_drafts_one() {
        var key = UUID.randomUUID().toString();
        var body = described("BUDDY", "EVERYBODY", 10);
        var first = manager()
                .header("Idempotency-Key", key)
                .body(body)
                .post(PROGRAMMES)
                .then()
                .extract();
        var second = manager()
                .header("Idempotency-Key", key)
                .body(body)
                .post(PROGRAMMES)
                .then()
                .extract();
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
    }
}
