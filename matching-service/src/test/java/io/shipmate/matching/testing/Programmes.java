package io.shipmate.matching.testing;

import static io.shipmate.matching.testing.Invites.API;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.shipmate.kit.testing.Api;
import io.shipmate.kit.testing.Tokens;
import java.time.ZoneOffset;
import java.util.Arrays;

/** What programme-managers and members do with programmes in many tests. */
public final class Programmes {

    /** Where programmes are. */
    public static final String PROGRAMMES = API + "/programmes";

    private Programmes() {}

    /** Calls as somebody who runs programmes and is nobody else here. */
    public static RequestSpecification manager() {
        return Api.with(Tokens.of("runs-programmes", "programme-manager"));
    }

    /** A description for half a year from today. */
    public static String described(String task, String admission, int places) {
        var today = MovableClock.time().atZone(ZoneOffset.UTC).toLocalDate();
        return """
                {"name":"Leading for the first time","description":"Half a year with a buddy.","task":"%s","admission":"%s",
                 "startsOn":"%s","endsOn":"%s","zone":"Europe/Berlin","places":%d}""".formatted(task, admission, today.plusDays(1), today.plusMonths(6), places);
    }

    /** A draft for buddies. */
    public static String drafted(String admission, int places) {
        return manager()
                .body(described("BUDDY", admission, places))
                .post(PROGRAMMES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A programme for buddies that everybody may join. */
    public static String enrolling(int places) {
        var id = drafted("EVERYBODY", places);
        does("open", id).statusCode(200);
        return id;
    }

    /** A programme-manager does something to a programme, whatever comes of it. */
    public static ValidatableResponse does(String verb, String programme) {
        return manager().post(PROGRAMMES + "/" + programme + "/" + verb).then();
    }

    /** Somebody joins a programme, whatever comes of it. */
    public static ValidatableResponse enrols(Somebody who, String programme) {
        return who.calls().post(PROGRAMMES + "/" + programme + "/enrolments").then();
    }

    /** Somebody leaves a programme, whatever comes of it. */
    public static ValidatableResponse withdraws(Somebody who, String programme) {
        return who.calls().post(PROGRAMMES + "/" + programme + "/withdraw").then();
    }

    /** A programme-manager invites people, successfully. */
    public static ValidatableResponse invitesTo(String programme, Somebody... people) {
        var ids = Arrays.stream(people).map(p -> '"' + p.id().toString() + '"').toList();
        return manager()
                .body("{\"people\":[" + String.join(",", ids) + "]}")
                .post(PROGRAMMES + "/" + programme + "/invitations")
                .then()
                .statusCode(200);
    }

    /** The invitation to a programme that somebody finds among their programmes. */
    public static String invitationOf(Somebody who, String programme) {
        return who.calls()
                .get(API + "/me/programmes")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.programme.id == '" + programme + "' }.invitation");
    }

    /** Answers an invitation to a programme with the newest tag, whatever comes of it. */
    public static ValidatableResponse answersProgramme(Somebody who, String invitation, String answer) {
        var path = API + "/programme-invitations/" + invitation;
        var seen = who.calls().get(path).getHeader("ETag");
        return who.calls()
                .header("If-Match", seen == null ? "*" : seen)
                .body("{\"answer\":\"%s\"}".formatted(answer))
                .put(path + "/answer")
                .then();
    }

    /** How somebody stands to a programme, or null. */
    public static String standing(Somebody who, String programme) {
        return who.calls()
                .get(API + "/me/programmes")
                .then()
                .extract()
                .path("items.find { it.programme.id == '" + programme + "' }.standing");
    }
}
