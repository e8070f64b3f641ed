package io.shipmate.matching.testing;

import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What programme-managers and members do with roundtables in many tests. */
public final class Tables {

    /** Where roundtables are. */
    public static final String TABLES = API + "/roundtables";

    /** Whoever is of a level of their own sits with nobody of another test. */
    private static final AtomicInteger LEVEL = new AtomicInteger(5_001);

    private Tables() {}

    /** So many people who can sit together, with nobody else. */
    public static List<Somebody> people(int many) {
        var level = LEVEL.getAndAdd(4);
        return Stream.generate(() -> aPerson()
                        .openOnlyTo("ROUNDTABLE")
                        .atLevel(level)
                        .seeking("Delegating")
                        .joins())
                .limit(many)
                .toList();
    }

    /** Somebody who would lead. */
    public static Somebody aFacilitator() {
        return aPerson().openOnlyTo("FACILITATION").joins();
    }

    /** So many people at one table, all with their seats. */
    public static List<Somebody> sitting(int many) {
        var people = people(many);
        formingDoes("open", formed("")).statusCode(200);
        people.forEach(who -> answersSeat(who, tableOf(who), "YES").statusCode(200));
        return people;
    }

    /** Begins to form tables of four to six, and waits until it can be looked at. */
    public static String formed(String more) {
        var id = manager()
                .body("{\"name\":\"Spring\",\"size\":{\"fewest\":4,\"preferred\":5,\"most\":6}" + more + "}")
                .post(TABLES + "/formings")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        isWorkedOut(id);
        return id;
    }

    /** Waits until it can be looked at. */
    public static void isWorkedOut(String forming) {
        await().untilAsserted(() -> manager()
                .get(TABLES + "/formings/" + forming)
                .then()
                .statusCode(200)
                .body("state", equalTo("PREVIEW"))
                .body("progress", equalTo(100)));
    }

    /** A programme-manager does something to a forming, whatever comes of it. */
    public static ValidatableResponse formingDoes(String verb, String forming) {
        return manager()
                .body("{}")
                .post(TABLES + "/formings/" + forming + "/" + verb)
                .then();
    }

    /** The roundtable at which somebody is offered a seat, or sits, the newest. */
    public static String tableOf(Somebody who) {
        return who.calls()
                .get(API + "/me/roundtables")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** Answers the offer of a seat, whatever comes of it. */
    public static ValidatableResponse answersSeat(Somebody who, String table, String answer) {
        return who.calls()
                .body("{\"answer\":\"" + answer + "\"}")
                .put(TABLES + "/" + table + "/seat")
                .then();
    }

    /** Gives a seat up, whatever comes of it. */
    public static ValidatableResponse leavesTable(Somebody who, String table) {
        return who.calls().post(TABLES + "/" + table + "/leave").then();
    }

    /** Joins open roundtables, whatever comes of it. */
    public static ValidatableResponse joinsTables(Somebody who, String forming) {
        return who.calls().post(TABLES + "/formings/" + forming + "/join").then();
    }

    /** How somebody stands to their seat. */
    public static String seatOf(Somebody who, String table) {
        return who.calls()
                .get(TABLES + "/" + table)
                .then()
                .statusCode(200)
                .extract()
                .path("seat");
    }
}
