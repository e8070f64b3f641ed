package io.shipmate.session.testing;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Times for sessions: hours counted from nine o'clock on a day of the month after next, far from the present. */
public final class Slots {

    private Slots() {}

    /** So many hours after the first one. */
    public static Instant hour(int hours) {
        var day = YearMonth.now(ZoneOffset.UTC).plusMonths(2).atDay(10);
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC).plus(Duration.ofHours(hours));
    }

    /** A request for slots of 60 minutes that begin at these hours. */
    public static String at(int... hours) {
        return "{\"zone\":\"Europe/Berlin\",\"slots\":" + list(hours) + "}";
    }

    /** The same with a title and an agenda. */
    public static String at(int hour, String title, String agenda) {
        return "{\"zone\":\"Europe/Berlin\",\"slots\":%s,\"title\":\"%s\",\"agenda\":\"%s\"}"
                .formatted(list(hour), title, agenda);
    }

    private static String list(int... hours) {
        return Arrays.stream(hours)
                .mapToObj(hour -> "{\"start\":\"%s\",\"minutes\":60}".formatted(hour(hour)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Proposes slots at these hours and returns the address of the session. */
    public static String propose(CircleOf circle, Member by, int... hours) {
        return tryToPropose(circle, by, at(hours))
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    /** Sends a proposal as it is. */
    public static ValidatableResponse tryToPropose(CircleOf circle, Member by, String body) {
        return by.asks().body(body).post(circle.path("sessions")).then();
    }

    /** Says yes to a slot. */
    public static ValidatableResponse yes(Member member, String session, int n) {
        return member.asks().post(session + "/slots/" + n + "/yes").then();
    }

    /** A session at this hour to which both have said yes. */
    public static String planned(CircleOf circle, int hour) {
        var session = propose(circle, circle.anna(), hour);
        yes(circle.ben(), session, 1).statusCode(200);
        return session;
    }
}
