package io.shipmate.profile.example;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.profile.Newcomer.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ShowingThatOneHasAPeer {

    private static final String ME = "/api/profile/v1/me";
    private static final String SHOW = "{\"hasPeer\": true}";

    @Inject
    PersonalRecords records;

    private Newcomer anna;
    private UUID id;

    @BeforeEach
    void somebody() {
        anna = aPerson().arrives().takesPart();
        id = anna.id();
    }

    private static ValidatableResponse put(Newcomer person, String body) {
        return person.calls().body(body).put(ME + "/example").then();
    }

    private void others(boolean see) {
        anna.calls().get(ME).then().body("hasPeer", equalTo(see));
        var reader = aPerson().arrives();
        reader.id();
        reader.calls().get("/api/profile/v1/people/" + id).then().body("hasPeer", equalTo(see));
    }

    private APartnership peer() {
        return APartnership.of(id, UUID.randomUUID()).formed();
    }

    @Test
    void nobody_shows_it_until_they_choose_to() {
        others(false);
        peer();
        others(false);
        put(anna, SHOW).statusCode(200).body("hasPeer", equalTo(true));
        others(true);
        put(anna, "{\"hasPeer\": false}").statusCode(200).body("hasPeer", equalTo(false));
        others(false);
    }

    @Test
    void what_is_not_true_cannot_be_shown() {
        put(anna, SHOW).spec(isProblem(409, "no-peer-to-show"));
        put(anna, "{\"hasPeer\": false}").statusCode(200);
        others(false);
    }

    @Test
    void it_stays_while_the_partnership_rests_and_goes_with_the_last_one() {
        var first = peer();
        var second = peer();
        put(anna, SHOW).statusCode(200);
        first.is("paused", 2);
        second.is("ended", 2);
        others(true);
        first.is("ended", 3);
        others(false);
        put(anna, SHOW).spec(isProblem(409, "no-peer-to-show"));
    }

    @Test
    void a_new_partnership_does_not_turn_it_on_again() {
        var over = peer();
        put(anna, SHOW).statusCode(200);
        over.is("ended", 2);
        peer();
        others(false);
    }

    @Test
    void it_is_seen_until_its_moment_and_goes_on_if_it_has_become_true_again() {
        var over = peer();
        put(anna, SHOW).statusCode(200);
        over.is("ended", 2);
        Database.run("update peer_shown set until = now() + interval '1 hour' where person = ?", id);
        others(true);
        peer();
        assertThat(Database.number("select count(*) from peer_shown where person = ? and until is null", id))
                .isOne();
    }

    @Test
    void old_news_and_repeated_news_change_nothing() {
        var over = peer().is("ended", 5);
        over.is("formed", 1).is("resumed", 4).is("ended", 5);
        put(anna, SHOW).spec(isProblem(409, "no-peer-to-show"));
        var there = APartnership.of(UUID.randomUUID(), id).is("resumed", 3).is("formed", 1);
        put(anna, SHOW).statusCode(200);
        there.is("resumed", 3);
        others(true);
    }

    @Test
    void a_people_admin_sees_no_more_of_it_than_a_member() {
        peer();
        put(anna, SHOW).statusCode(200);
        anna.calls()
                .body("{\"status\": \"OUT\"}")
                .put(ME + "/participation")
                .then()
                .statusCode(200);
        Newcomer.admin().get("/api/profile/v1/people/" + id).then().body("hasPeer", equalTo(false));
    }

    @Test
    void with_whom_is_not_kept() {
        var ben = aPerson().arrives();
        var partnership = APartnership.of(id, ben.id()).formed();
        put(anna, SHOW).statusCode(200);
        assertThat(Database.dump()).doesNotContain(partnership.id().toString());
        assertThat(Database.rows("select encode(key, 'hex') from peer where person in (?, ?)", id, ben.id()))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoever_is_erased_has_no_peer_and_later_news_finds_nobody() {
        var partnership = peer();
        put(anna, SHOW).statusCode(200);
        assertThat(String.valueOf(records.export(id).get("example"))).contains("true");
        records.erase(id);
        partnership.is("resumed", 3);
        assertThat(Database.number("select count(*) from peer where person = ?", id)
                        + Database.number("select count(*) from peer_shown where person = ?", id))
                .isZero();
    }

    @Test
    void showing_and_ending_at_once_never_leaves_what_is_not_true() throws Exception {
        var partnership = peer();
        var calls = new ArrayList<Callable<Object>>();
        for (var i = 0; i < 6; i++) {
            calls.add(() -> put(anna, SHOW).extract().statusCode());
        }
        calls.add(3, () -> partnership.is("ended", 2));
        try (var threads = Executors.newFixedThreadPool(7)) {
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isIn(200, 409, partnership);
            }
        }
        others(false);
    }

    @Test
    void what_cannot_be_read_is_refused_and_so_is_who_is_nobody() {
        put(anna, "{}").spec(isInvalidAt("/hasPeer"));
        put(anna, "{\"hasPeer\": true, \"who\": \"Ben\"}").spec(isInvalidAt("/who"));
        put(anna, "").statusCode(400);
        Api.with(Tokens.of("nobody-at-all"))
                .body(SHOW)
                .put(ME + "/example")
                .then()
                .spec(isProblem(403, "person-unknown"));
        Api.anonymous().body(SHOW).put(ME + "/example").then().spec(isProblem(401, "unauthorized"));
    }
}
