package io.shipmate.session.scheduling;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.session.testing.Member.aMember;
import static io.shipmate.session.testing.Slots.hour;
import static io.shipmate.session.testing.Slots.planned;
import static io.shipmate.session.testing.Slots.propose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.session.testing.CircleOf;
import io.shipmate.session.testing.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LookingAtSessions {

    private static final String MINE = "/api/session/v1/me/sessions";

    private final CircleOf circle = CircleOf.two();
    private final Member anna = circle.anna();

    private static String id(String session) {
        return session.substring(session.lastIndexOf('/') + 1);
    }

    private static List<String> pages(Member member, String path, String... parameters) {
        var found = new ArrayList<String>();
        String next = null;
        do {
            var request = member.asks().queryParam("limit", 2);
            for (var i = 0; i < parameters.length; i += 2) {
                request.queryParam(parameters[i], parameters[i + 1]);
            }
            if (next != null) {
                request.queryParam("after", next);
            }
            var page = request.get(path).then().statusCode(200).extract();
            found.addAll(page.path("items.id"));
            next = page.path("next");
        } while (next != null);
        return found;
    }

    @Test
    void who_has_no_sessions_sees_an_empty_list() {
        anna.asks().get(MINE).then().statusCode(200).body("items", empty());
        anna.asks().get(circle.path("sessions")).then().statusCode(200).body("items", empty());
    }

    @Test
    void mine_come_in_order_of_time_across_circles_and_within_a_window() {
        var other = CircleOf.of(anna, aMember());
        var third = id(planned(circle, 6));
        var first = id(propose(circle, anna, 0, 20));
        var second = id(planned(other, 2));
        var fifth = id(planned(other, 10));
        var fourth = id(propose(circle, circle.ben(), 8));
        assertThat(pages(anna, MINE)).containsExactly(first, second, third, fourth, fifth);
        assertThat(pages(anna, MINE, "from", hour(2).toString(), "to", hour(6).toString()))
                .containsExactly(second);
        assertThat(pages(anna, MINE, "from", hour(6).toString())).containsExactly(third, fourth, fifth);
        assertThat(pages(circle.ben(), MINE)).containsExactly(first, third, fourth);
        anna.asks().get(MINE + "?from=yesterday").then().spec(isInvalidAt("from"));
        anna.asks().get(MINE + "?to=2031-01-01").then().spec(isInvalidAt("to"));
        anna.asks().get(MINE + "?after=x").then().spec(isInvalidAt("after"));
    }

    @Test
    void a_circles_sessions_come_the_latest_first_with_those_that_were_called_off() {
        var first = planned(circle, 0);
        var third = planned(circle, 4);
        var second = planned(circle, 2);
        anna.asks().post(second + "/cancel").then().statusCode(200);
        assertThat(pages(anna, circle.path("sessions"))).containsExactly(id(third), id(second), id(first));
    }

    @Test
    void a_session_that_has_not_changed_is_not_sent_again() {
        var session = planned(circle, 0);
        anna.asks()
                .header("If-None-Match", anna.tagOf(session))
                .get(session)
                .then()
                .statusCode(304);
    }

    @Test
    void a_talk_lies_in_the_past_of_the_list() {
        anna.asks().body("{}").post(circle.path("talks")).then().statusCode(201);
        anna.asks()
                .queryParam("to", Instant.now().plusSeconds(60).toString())
                .get(MINE)
                .then()
                .body("items.state", equalTo(List.of("HELD")));
    }

    @Test
    void a_window_may_reach_further_than_any_calendar() {
        var session = id(planned(circle, 0));
        for (var from : List.of("-5000-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z")) {
            assertThat(pages(anna, MINE, "from", from, "to", "+300000-01-01T00:00:00Z"))
                    .containsExactly(session);
            assertThat(pages(anna, MINE, "to", from)).isEmpty();
        }
        assertThat(pages(anna, MINE, "from", "+1000000000-12-31T23:59:59Z")).isEmpty();
    }
}
