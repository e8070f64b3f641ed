package io.shipmate.session.circles;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.session.testing.Member.aMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.session.testing.CircleOf;
import io.shipmate.session.testing.MatchingService;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowingAPartnership {

    private static final String API = "/api/session/v1/circles/";

    private final CircleOf circle = CircleOf.notYetTold(aMember(), aMember());

    @BeforeEach
    void matchingIsTrustedAgain() {
        Arc.container().select(CircuitBreakerMaintenance.class).get().resetAll();
    }

    private void comesToBe(String state) {
        await().untilAsserted(
                        () -> circle.anna().asks().get(circle.path()).then().body("state", equalTo(state)));
    }

    private static void hasArrived(String eventId) {
        await().untilAsserted(() -> assertThat(Database.number(
                        "select count(*) from inbox where event_id = ? and consumer = 'circles'", eventId))
                .isEqualTo(1));
    }

    @Test
    void a_partnership_that_forms_opens_a_circle_which_pauses_resumes_and_ends_with_it() {
        circle.told("formed", 0);
        comesToBe("ACTIVE");
        circle.told("paused", 1);
        comesToBe("PAUSED");
        circle.ben()
                .asks()
                .get(circle.path())
                .then()
                .body("pausedUntil", equalTo("2031-05-01"))
                .body("openedAt", equalTo("2026-03-01T10:00:00Z"));
        circle.told("resumed", 2);
        comesToBe("ACTIVE");
        circle.told("ended", 3);
        comesToBe("ENDED");
    }

    @Test
    void late_and_repeated_news_changes_nothing() {
        circle.told("ended", 3);
        comesToBe("ENDED");
        hasArrived(circle.told("paused", 1));
        hasArrived(circle.told("resumed", 2));
        var formed = circle.told("formed", 0);
        hasArrived(formed);
        circle.told("formed", 0, formed);
        hasArrived(circle.told("something-new", 0));
        circle.anna()
                .asks()
                .get(circle.path())
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("openedAt", equalTo("2026-03-01T10:00:00Z"));
    }

    @Test
    void a_pause_that_comes_after_the_resumption_that_followed_it_is_ignored() {
        circle.told("formed", 0);
        circle.told("resumed", 2);
        hasArrived(circle.told("paused", 1));
        comesToBe("ACTIVE");
    }

    @Test
    void what_happens_in_one_moment_is_told_apart_by_its_version() {
        circle.told("formed", 0);
        circle.told("paused", 1);
        circle.told("resumed", 2);
        circle.told("ended", 3);
        comesToBe("ENDED");
    }

    @Test
    void while_the_news_is_on_its_way_matching_is_asked_and_later_news_wins_when_it_comes() {
        MatchingService.knows(circle, "PAUSED", 3);
        comesToBe("PAUSED");
        var asked = MatchingService.timesAskedFor(circle.id());
        assertThat(asked).isPositive();
        circle.ben().asks().get(circle.path()).then().statusCode(200);
        assertThat(MatchingService.timesAskedFor(circle.id())).isEqualTo(asked);
        hasArrived(circle.told("resumed", 2));
        comesToBe("PAUSED");
        circle.told("resumed", 4);
        comesToBe("ACTIVE");
    }

    @Test
    void the_event_of_the_version_that_matching_answered_still_says_until_when() {
        MatchingService.knows(circle, "PAUSED", 1);
        comesToBe("PAUSED");
        hasArrived(circle.told("paused", 1));
        circle.anna().asks().get(circle.path()).then().body("pausedUntil", equalTo("2031-05-01"));
    }

    @Test
    void matching_is_believed_about_who_is_not_in_it() {
        MatchingService.knows(circle, "ACTIVE");
        aMember().asks().get(circle.path()).then().spec(isProblem(404, "not-found"));
        assertThat(Database.number("select count(*) from circle where id = ?", circle.id()))
                .isZero();
    }

    @Test
    void what_matching_does_not_know_does_not_exist() {
        var nowhere = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        aMember().asks().get(API + nowhere).then().spec(isProblem(404, "not-found"));
        assertThat(MatchingService.timesAskedFor(nowhere)).isPositive();
    }

    @Test
    void a_circle_that_cannot_be_new_is_not_asked_for() {
        var longAgo = UUID.fromString("01890a3e-7d11-7f10-8a55-6b7c8d9e0f1a");
        var farAhead = UUID.fromString("f1890a3e-7d11-7f10-8a55-6b7c8d9e0f1a");
        for (var circle : List.of(longAgo, farAhead, UUID.randomUUID())) {
            MatchingService.failsFor(circle);
            aMember().asks().get(API + circle).then().spec(isProblem(404, "not-found"));
            assertThat(MatchingService.timesAskedFor(circle)).isZero();
        }
    }

    @Test
    void a_stranger_cannot_tell_a_circle_from_nothing_whatever_matching_answers() {
        var known = CircleOf.two();
        var nowhere = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        MatchingService.knows(known, "ACTIVE");
        for (var each : List.of(known.id(), nowhere)) {
            aMember().asks().get(API + each).then().spec(isProblem(404, "not-found"));
            assertThat(MatchingService.timesAskedFor(each)).isEqualTo(1);
        }
        MatchingService.failsFor(known.id());
        MatchingService.failsFor(nowhere);
        for (var each : List.of(known.id(), nowhere)) {
            aMember().asks().get(API + each).then().spec(isProblem(503, "try-again"));
            aMember().asks().get(API + each + "/sessions").then().spec(isProblem(503, "try-again"));
        }
        known.anna().asks().get(known.path()).then().statusCode(200);
    }

    @Test
    void nobody_can_have_matching_asked_without_end() {
        var stranger = aMember();
        MatchingService.knows(circle, "ACTIVE");
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> stranger.asks().get(circle.path()).then().spec(isProblem(503, "try-again")));
        var asked = MatchingService.timesAskedFor(circle.id());
        assertThat(asked).isLessThanOrEqualTo(40);
        circle.anna().asks().get(circle.path()).then().statusCode(200);
    }

    @Test
    void when_matching_cannot_say_nobody_is_told_that_there_is_nothing() {
        MatchingService.failsFor(circle.id());
        var answer = circle.anna().asks().get(circle.path());
        answer.then().spec(isProblem(503, "try-again"));
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        MatchingService.knows(circle, "ACTIVE");
        comesToBe("ACTIVE");
    }
}
