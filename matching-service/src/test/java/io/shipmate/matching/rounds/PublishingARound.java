package io.shipmate.matching.rounds;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Programmes.does;
import static io.shipmate.matching.testing.Programmes.enrolling;
import static io.shipmate.matching.testing.Programmes.enrols;
import static io.shipmate.matching.testing.Programmes.withdraws;
import static io.shipmate.matching.testing.Rounds.doesTo;
import static io.shipmate.matching.testing.Rounds.groups;
import static io.shipmate.matching.testing.Rounds.isPreview;
import static io.shipmate.matching.testing.Rounds.previewed;
import static io.shipmate.matching.testing.Rounds.published;
import static io.shipmate.matching.testing.Rounds.running;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.AtOnce;
import io.shipmate.matching.testing.PrivateWishes;
import io.shipmate.matching.testing.Somebody;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishingARound {

    private static Somebody buddy() {
        return aPerson().openOnlyTo("BUDDY").offering("Kafka").seeking("Hiring");
    }

    private static List<Somebody> buddies(int count) {
        return Stream.generate(() -> buddy().joins()).limit(count).toList();
    }

    private static String groupOf(Somebody person, String programme) {
        return person.calls()
                .get(API + "/me/programmes/" + programme + "/round")
                .then()
                .statusCode(200)
                .extract()
                .path("buddyGroup.id");
    }

    private static List<String> told(String key) {
        return Topics.everythingOn("shipmate.matching").stream()
                .filter(heard -> heard.key().equals(key))
                .map(heard -> heard.type().replaceFirst("io\\.shipmate\\.matching\\.(.*)\\.v1", "$1"))
                .toList();
    }

    @Test
    void everybody_is_told_also_who_has_nobody() {
        var people = buddies(2);
        var far = buddy().atLevel(9).joins();
        var programme = running(Stream.concat(people.stream(), Stream.of(far)).toList());
        var round = published(programme, "NEW");
        var anna = people.getFirst();
        var ben = people.getLast();
        var group = groupOf(anna, programme);
        anna.calls()
                .get(API + "/buddy-groups/" + group)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("buddies", equalTo(List.of(ben.id().toString())))
                .body("keepGoing", equalTo(false));
        ben.calls().get(API + "/me/buddy-groups").then().body("items.id", equalTo(List.of(group)));
        far.calls()
                .get(API + "/me/programmes/" + programme + "/round")
                .then()
                .statusCode(200)
                .body("buddyGroup", equalTo(null))
                .body("leftOut.reason", equalTo("LEVEL"));
        far.calls().get(API + "/buddy-groups/" + group).then().spec(isProblem(404, "buddy-group-unknown"));
        buddy().joins()
                .calls()
                .get(API + "/me/programmes/" + programme + "/round")
                .then()
                .spec(isProblem(404, "round-unknown"));
        await().untilAsserted(() -> assertThat(told(group)).containsExactly("buddy-group-formed"));
        await().untilAsserted(
                        () -> assertThat(told(round)).containsExactlyInAnyOrder("round-left-out", "round-published"));
        doesTo("publish", programme, round).spec(isProblem(409, "round-in-another-state"));
        assertThat(Database.number(
                        "select count(*) from partnership where first = ? or second = ?", anna.id(), anna.id()))
                .isZero();
    }

    @Test
    void a_programme_that_does_not_run_yet_has_previews_only() {
        var programme = enrolling(4);
        buddies(2).forEach(person -> enrols(person, programme).statusCode(201));
        var round = previewed(programme, "NEW");
        doesTo("publish", programme, round).spec(isProblem(409, "programme-in-another-state"));
        does("start", programme).statusCode(200);
        doesTo("publish", programme, round).statusCode(200);
    }

    @Test
    void of_several_who_publish_at_once_one_does() {
        var programme = running(buddies(4));
        var round = previewed(programme, "NEW");
        var statuses = AtOnce.times(
                6, () -> doesTo("publish", programme, round).extract().statusCode());
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(Database.number("select count(*) from buddy_place where programme = ?", UUID.fromString(programme)))
                .isEqualTo(4);
    }

    @Test
    void what_has_changed_since_makes_it_run_again() {
        var people = buddies(4);
        var programme = running(people);
        var round = previewed(programme, "NEW");
        withdraws(people.getFirst(), programme).statusCode(200);
        doesTo("publish", programme, round).spec(isProblem(409, "round-out-of-date"));
        doesTo("run", programme, round).statusCode(200);
        isPreview(programme, round);
        doesTo("publish", programme, round).statusCode(200);
        assertThat(groups(programme, round)).hasSize(1);
    }

    @Test
    void whom_somebody_has_come_to_avoid_by_the_next_refresh_is_not_put_together_with_them() {
        var people = buddies(2);
        var programme = running(people);
        var round = previewed(programme, "NEW");
        PrivateWishes.avoids(people.getFirst(), people.getLast());
        PrivateWishes.begin();
        doesTo("publish", programme, round).spec(isProblem(409, "round-out-of-date"));
    }

    @Test
    void three_rounds_of_four_people_repeat_nobody() {
        var programme = running(buddies(4));
        var all = new HashSet<Set<String>>();
        for (var time = 0; time < 3; time++) {
            all.addAll(groups(programme, published(programme, "NEW")));
        }
        assertThat(all).hasSize(6);
        assertThat(Database.number(
                        "select count(*) from buddy_group where programme = ? and state = 'ACTIVE'",
                        UUID.fromString(programme)))
                .isEqualTo(2);
        assertThat(groups(programme, previewed(programme, "NEW"))).isEmpty();
    }

    @Test
    void a_repair_after_somebody_has_left_parts_nobody_else() {
        var people = buddies(7);
        var programme = running(people, 6);
        published(programme, "NEW");
        var before = people.subList(0, 6).stream()
                .map(person -> groupOf(person, programme))
                .toList();
        var alone = people.subList(1, 6).stream()
                .filter(person -> groupOf(person, programme).equals(before.getFirst()))
                .findFirst()
                .orElseThrow();
        withdraws(people.getFirst(), programme).statusCode(200);
        assertThat(groupOf(alone, programme)).isNull();
        await().untilAsserted(() ->
                assertThat(told(before.getFirst())).containsExactly("buddy-group-formed", "buddy-group-ended"));
        var repaired = published(programme, "REPAIR");
        assertThat(groups(programme, repaired)).hasSize(3);
        assertThat(groupOf(alone, programme)).isNotNull().isEqualTo(groupOf(people.getLast(), programme));
        for (var number = 1; number < 6; number++) {
            var person = people.get(number);
            if (person != alone) {
                assertThat(groupOf(person, programme)).isEqualTo(before.get(number));
                assertThat(told(before.get(number))).containsExactly("buddy-group-formed");
            }
        }
    }

    @Test
    void of_three_two_go_on_when_one_leaves() {
        var people = buddies(3);
        var programme = running(people);
        published(programme, "NEW");
        var group = groupOf(people.getFirst(), programme);
        withdraws(people.getFirst(), programme).statusCode(200);
        people.getLast()
                .calls()
                .get(API + "/buddy-groups/" + group)
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("buddies", hasSize(1));
        people.getFirst()
                .calls()
                .get(API + "/buddy-groups/" + group)
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"));
        await().untilAsserted(
                        () -> assertThat(told(group)).containsExactly("buddy-group-formed", "buddy-group-shrunk"));
    }

    @Test
    void the_end_of_the_programme_ends_them_and_gives_up_what_is_open() {
        var people = buddies(2);
        var programme = running(people);
        published(programme, "NEW");
        var group = groupOf(people.getFirst(), programme);
        var open = previewed(programme, "REPAIR");
        does("end", programme).statusCode(200);
        people.getFirst().calls().get(API + "/buddy-groups/" + group).then().body("state", equalTo("ENDED"));
        doesTo("publish", programme, open).spec(isProblem(409, "programme-in-another-state"));
        await().untilAsserted(() -> assertThat(told(group)).containsExactly("buddy-group-formed", "buddy-group-ended"));
    }
}
