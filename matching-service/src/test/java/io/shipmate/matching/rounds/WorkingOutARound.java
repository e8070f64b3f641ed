package io.shipmate.matching.rounds;

import static io.shipmate.kit.testing.Problems.isInvalidAt;
import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Programmes.PROGRAMMES;
import static io.shipmate.matching.testing.Programmes.described;
import static io.shipmate.matching.testing.Programmes.does;
import static io.shipmate.matching.testing.Programmes.drafted;
import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Rounds.doesTo;
import static io.shipmate.matching.testing.Rounds.groups;
import static io.shipmate.matching.testing.Rounds.isPreview;
import static io.shipmate.matching.testing.Rounds.plan;
import static io.shipmate.matching.testing.Rounds.previewed;
import static io.shipmate.matching.testing.Rounds.round;
import static io.shipmate.matching.testing.Rounds.rounds;
import static io.shipmate.matching.testing.Rounds.running;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.AtOnce;
import io.shipmate.matching.testing.PrivateWishes;
import io.shipmate.matching.testing.Somebody;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkingOutARound {

    private static Somebody buddy() {
        return aPerson().openOnlyTo("BUDDY").offering("Kafka").seeking("Hiring");
    }

    private static List<Somebody> buddies(int count) {
        return Stream.generate(() -> buddy().joins()).limit(count).toList();
    }

    private static Set<String> ids(List<Somebody> people) {
        return people.stream().map(person -> person.id().toString()).collect(Collectors.toSet());
    }

    private static String leftOut(String programme, String round) {
        return round(programme, round) + "/left-out";
    }

    @Test
    void everybody_gets_somebody_and_the_proof_is_kept() {
        var people = buddies(6);
        var programme = running(people);
        var round = previewed(programme, "NEW");
        assertThat(groups(programme, round)).hasSize(3).allMatch(group -> group.size() == 2);
        assertThat(groups(programme, round).stream().flatMap(Set::stream))
                .containsExactlyInAnyOrderElementsOf(ids(people));
        manager()
                .get(round(programme, round))
                .then()
                .body("progress.step", equalTo("DONE"))
                .body("progress.percent", equalTo(100))
                .body("evidence.bestPossible", equalTo(true))
                .body("evidence.inputHash", matchesPattern("[0-9a-f]{64}"))
                .body("quality.people", equalTo(6))
                .body("quality.inGroups", equalTo(6))
                .body("quality.groups", equalTo(3))
                .body("quality.trios", equalTo(0));
        manager().get(leftOut(programme, round)).then().body("items", hasSize(0));
    }

    @Test
    void a_preview_is_known_to_those_who_run_programmes_only() {
        var people = buddies(2);
        var programme = running(people);
        var round = previewed(programme, "NEW");
        var anna = people.getFirst();
        anna.calls().get(API + "/me/buddy-groups").then().statusCode(200).body("items", hasSize(0));
        anna.calls().get(API + "/me/programmes/" + programme + "/round").then().spec(isProblem(404, "round-unknown"));
        anna.calls().get(round(programme, round)).then().spec(isProblem(403, "forbidden"));
        for (var verb : List.of("run", "publish", "discard")) {
            anna.calls()
                    .body("{}")
                    .post(round(programme, round) + "/" + verb)
                    .then()
                    .spec(isProblem(403, "forbidden"));
        }
        anna.calls().body("{\"kind\":\"NEW\"}").post(rounds(programme)).then().spec(isProblem(403, "forbidden"));
        assertThat(Topics.everythingOn("shipmate.matching"))
                .noneMatch(heard -> heard.data() != null
                        && heard.type().contains("buddy-group")
                        && heard.data().contains(anna.id().toString()));
        manager().get(round(programme, round)).then().body("quality", nullValue());
    }

    @Test
    void an_odd_number_makes_one_group_of_three() {
        var programme = running(buddies(7));
        var round = previewed(programme, "NEW");
        assertThat(groups(programme, round)).extracting(Set::size).containsExactlyInAnyOrder(2, 2, 3);
        manager().get(round(programme, round)).then().body("quality.trios", equalTo(1));
    }

    @Test
    void who_gets_nobody_because_of_level_or_line_is_told_so() {
        var people = buddies(4);
        var far = buddy().atLevel(9).joins();
        var programme = running(Stream.concat(people.stream(), Stream.of(far)).toList());
        var round = previewed(programme, "NEW");
        manager()
                .get(leftOut(programme, round))
                .then()
                .body("items.person", contains(far.id().toString()))
                .body("items.reason", contains("LEVEL"))
                .body("items[0].words", equalTo("Nobody in this round works at a level near enough."));
        manager()
                .header("Accept-Language", "de")
                .get(leftOut(programme, round))
                .then()
                .body(
                        "items[0].words",
                        equalTo("In dieser Runde arbeitet niemand auf einer Stufe, die nahe genug ist."));
        var boss = buddy().joins();
        var line = running(List.of(boss, buddy().reportingTo(boss).joins()));
        manager()
                .get(leftOut(line, previewed(line, "NEW")))
                .then()
                .body("items.reason", everyItem(equalTo("REPORTING_LINE")))
                .body("items", hasSize(2));
    }

    @Test
    void what_is_private_reads_like_chance() {
        var people = buddies(2);
        PrivateWishes.avoids(people.getFirst(), people.getLast());
        var rivals = buddies(2);
        PrivateWishes.compete(rivals.getFirst(), rivals.getLast());
        PrivateWishes.begin();
        var avoiding = running(people);
        var competing = running(rivals);
        var away = List.of(buddy().joins(), buddy().joins());
        var absent = running(away);
        away.getFirst().paused().joins();
        for (var programme : List.of(avoiding, competing, absent)) {
            manager()
                    .get(leftOut(programme, previewed(programme, "NEW")))
                    .then()
                    .body("items", hasSize(2))
                    .body("items.reason", everyItem(equalTo("NOBODY_FITTING")));
        }
    }

    @Test
    void whom_a_manager_wants_apart_is_apart_in_the_next_run_and_nothing_else_is_made_by_hand() {
        var programme = running(buddies(4));
        var round = previewed(programme, "NEW");
        var before = groups(programme, round);
        Iterator<String> two = before.iterator().next().iterator();
        var apart = "{\"keepApart\":[{\"one\":\"%s\",\"other\":\"%s\"}]}".formatted(two.next(), two.next());
        manager()
                .body(apart)
                .post(round(programme, round) + "/run")
                .then()
                .statusCode(200)
                .body("keptApart", hasSize(1));
        isPreview(programme, round);
        assertThat(groups(programme, round)).hasSize(2).doesNotContainAnyElementsOf(before);
        manager().get(round(programme, round)).then().body("keptApart", hasSize(1));
        manager()
                .body("{\"keepApart\":[{\"one\":\"%1$s\",\"other\":\"%1$s\"}]}".formatted(UUID.randomUUID()))
                .post(round(programme, round) + "/run")
                .then()
                .spec(isInvalidAt("/keepApart"));
    }

    /** Left with one other only, they would tell by finding nobody that something private is between these two. */
    @Test
    void nobody_is_kept_from_so_many_that_it_would_tell() {
        var people = buddies(4);
        var programme = running(people);
        var round = previewed(programme, "NEW");
        var pairs = people.subList(1, 3).stream()
                .map(other -> "{\"one\":\"%s\",\"other\":\"%s\"}"
                        .formatted(people.getFirst().id(), other.id()))
                .toList();
        manager()
                .body("{\"keepApart\":[" + String.join(",", pairs) + "]}")
                .post(round(programme, round) + "/run")
                .then()
                .spec(isInvalidAt("/keepApart"));
        manager()
                .get(round(programme, round))
                .then()
                .body("state", equalTo("PREVIEW"))
                .body("keptApart", hasSize(0));
    }

    @Test
    void the_same_input_gives_the_same_groups() {
        var programme = running(buddies(8));
        var round = previewed(programme, "NEW");
        var before = groups(programme, round);
        doesTo("run", programme, round).statusCode(200).body("state", equalTo("QUEUED"));
        isPreview(programme, round);
        assertThat(groups(programme, round)).isEqualTo(before);
    }

    @Test
    void one_round_is_open_at_a_time_however_many_ask_at_once() {
        var programme = running(buddies(2));
        var statuses = AtOnce.times(8, () -> plan(programme, "NEW").extract().statusCode());
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        plan(programme, "NEW").spec(isProblem(409, "another-round-is-open"));
        var round = manager()
                .get(rounds(programme))
                .then()
                .body("items", hasSize(1))
                .extract()
                .<String>path("items[0].id");
        isPreview(programme, round);
        doesTo("discard", programme, round).statusCode(200).body("state", equalTo("DISCARDED"));
        for (var verb : List.of("discard", "publish", "run")) {
            doesTo(verb, programme, round)
                    .spec(isProblem(409, "round-in-another-state"))
                    .body("state", equalTo("DISCARDED"));
        }
        assertThat(groups(programme, round)).isEmpty();
        plan(programme, "NEW").statusCode(201).body("number", equalTo(2));
    }

    @Test
    void a_round_needs_a_programme_for_buddies_that_people_are_in() {
        plan(UUID.randomUUID().toString(), "NEW").spec(isProblem(404, "programme-unknown"));
        manager().get(rounds(UUID.randomUUID().toString())).then().spec(isProblem(404, "programme-unknown"));
        var draft = drafted("EVERYBODY", 10);
        plan(draft, "NEW").spec(isProblem(409, "programme-in-another-state")).body("state", equalTo("DRAFT"));
        var roundtables = manager()
                .body(described("ROUNDTABLE", "EVERYBODY", 10))
                .post(PROGRAMMES)
                .then()
                .extract()
                .<String>path("id");
        does("open", roundtables).statusCode(200);
        plan(roundtables, "NEW").spec(isProblem(409, "programme-not-for-buddies"));
        var empty = running(List.of());
        manager().get(rounds(empty)).then().statusCode(200).body("items", hasSize(0));
        var round = previewed(empty, "NEW");
        assertThat(groups(empty, round)).isEmpty();
        manager().get(round(draft, round)).then().spec(isProblem(404, "round-unknown"));
        manager().body("{\"kind\":\"OTHER\"}").post(rounds(empty)).then().spec(isInvalidAt("/kind"));
    }
}
