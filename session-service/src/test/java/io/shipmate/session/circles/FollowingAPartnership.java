package io.shipmate.session.circles;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.session.testing.Member.aMember;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.session.testing.CircleOf;
import io.shipmate.session.testing.MatchingService;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowingAPartnership {

    private static final Instant T0 = Instant.parse("2026-03-01T10:00:00Z");

    private final CircleOf circle = CircleOf.notYetTold(aMember(), aMember());

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
        circle.told("formed", T0);
        comesToBe("ACTIVE");
        circle.told("paused", T0.plusSeconds(10));
        comesToBe("PAUSED");
        circle.ben()
                .asks()
                .get(circle.path())
                .then()
                .body("pausedUntil", equalTo("2031-05-01"))
                .body("openedAt", equalTo("2026-03-01T10:00:00Z"));
        circle.told("resumed", T0.plusSeconds(20));
        comesToBe("ACTIVE");
        circle.told("ended", T0.plusSeconds(30));
        comesToBe("ENDED");
    }

    @Test
    void late_and_repeated_news_changes_nothing() {
        circle.told("ended", T0.plusSeconds(30));
        comesToBe("ENDED");
        hasArrived(circle.told("paused", T0.plusSeconds(10)));
        hasArrived(circle.told("resumed", T0.plusSeconds(99)));
        var formed = circle.told("formed", T0);
        hasArrived(formed);
        circle.told("formed", T0, formed);
        hasArrived(circle.told("something-new", T0));
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
        circle.told("formed", T0);
        circle.told("resumed", T0.plusSeconds(20));
        hasArrived(circle.told("paused", T0.plusSeconds(10)));
        comesToBe("ACTIVE");
    }

    @Test
    void while_the_news_is_on_its_way_matching_is_asked_and_the_news_wins_when_it_comes() {
        MatchingService.knows(circle, "PAUSED");
        comesToBe("PAUSED");
        var asked = MatchingService.timesAskedFor(circle.id());
        assertThat(asked).isPositive();
        circle.ben().asks().get(circle.path()).then().statusCode(200);
        assertThat(MatchingService.timesAskedFor(circle.id())).isEqualTo(asked);
        circle.told("resumed", T0);
        comesToBe("ACTIVE");
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
        var nowhere = UUID.randomUUID();
        aMember().asks().get("/api/session/v1/circles/" + nowhere).then().spec(isProblem(404, "not-found"));
        assertThat(MatchingService.timesAskedFor(nowhere)).isPositive();
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
