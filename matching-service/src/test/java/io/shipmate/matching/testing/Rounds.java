package io.shipmate.matching.testing;

import static io.shipmate.matching.testing.Programmes.PROGRAMMES;
import static io.shipmate.matching.testing.Programmes.does;
import static io.shipmate.matching.testing.Programmes.enrolling;
import static io.shipmate.matching.testing.Programmes.enrols;
import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What programme-managers do with rounds in many tests. */
public final class Rounds {

    private Rounds() {}

    /** So many people who can be buddies, who know one thing and seek another. */
    public static List<Somebody> buddies(int count) {
        return Stream.generate(() -> aPerson()
                        .openOnlyTo("BUDDY")
                        .offering("Kafka")
                        .seeking("Hiring")
                        .joins())
                .limit(count)
                .toList();
    }

    /** Where a programme's rounds are. */
    public static String rounds(String programme) {
        return PROGRAMMES + "/" + programme + "/rounds";
    }

    /** Where one round is. */
    public static String round(String programme, String round) {
        return rounds(programme) + "/" + round;
    }

    /** A running programme that these people have joined. */
    public static String running(List<Somebody> people, int places) {
        var programme = enrolling(places);
        people.forEach(person -> enrols(person, programme).statusCode(201));
        does("start", programme).statusCode(200);
        return programme;
    }

    /** A running programme with room for just these people, who have joined it. */
    public static String running(List<Somebody> people) {
        return running(people, Math.max(2, people.size()));
    }

    /** Asks for a round, whatever comes of it. */
    public static ValidatableResponse plan(String programme, String kind) {
        return manager()
                .body("{\"kind\":\"%s\"}".formatted(kind))
                .post(rounds(programme))
                .then();
    }

    /** Asks for a round and waits for its preview; its id. */
    public static String previewed(String programme, String kind) {
        var round = plan(programme, kind).statusCode(201).extract().<String>path("id");
        isPreview(programme, round);
        return round;
    }

    /** Waits until the round can be looked at. */
    public static void isPreview(String programme, String round) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> manager().get(round(programme, round)).then().body("state", equalTo("PREVIEW")));
    }

    /** Does something to a round, whatever comes of it. */
    public static ValidatableResponse doesTo(String verb, String programme, String round) {
        var call = manager();
        if (verb.equals("run")) {
            call.body("{}");
        }
        return call.post(round(programme, round) + "/" + verb).then();
    }

    /** A round of that kind, worked out and published; its id. */
    public static String published(String programme, String kind) {
        var round = previewed(programme, kind);
        doesTo("publish", programme, round).statusCode(200).body("state", equalTo("PUBLISHED"));
        return round;
    }

    /** The people of each group of a round. */
    public static Set<Set<String>> groups(String programme, String round) {
        return manager()
                .queryParam("limit", 100)
                .get(round(programme, round) + "/groups")
                .then()
                .statusCode(200)
                .extract()
                .<List<List<String>>>path("items.people")
                .stream()
                .map(HashSet::new)
                .collect(Collectors.toSet());
    }
}
