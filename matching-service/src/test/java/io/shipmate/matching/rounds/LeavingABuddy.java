package io.shipmate.matching.rounds;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Programmes.standing;
import static io.shipmate.matching.testing.Rounds.buddies;
import static io.shipmate.matching.testing.Rounds.doesTo;
import static io.shipmate.matching.testing.Rounds.groups;
import static io.shipmate.matching.testing.Rounds.previewed;
import static io.shipmate.matching.testing.Rounds.published;
import static io.shipmate.matching.testing.Rounds.running;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.AtOnce;
import io.shipmate.matching.testing.Invites;
import io.shipmate.matching.testing.Somebody;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeavingABuddy {

    private String programme;
    private List<Somebody> people;

    private Somebody anna() {
        return people.getFirst();
    }

    private Somebody ben() {
        return people.getLast();
    }

    /** So many buddies in one group. */
    private String together(int many) {
        people = buddies(many);
        programme = running(people, 10);
        published(programme, "NEW");
        return anna().calls().get(API + "/me/buddy-groups").then().extract().path("items[0].id");
    }

    private static ValidatableResponse leaves(Somebody who, String group) {
        return who.calls().post(API + "/buddy-groups/" + group + "/leave").then();
    }

    private static ValidatableResponse group(Somebody who, String group) {
        return who.calls().get(API + "/buddy-groups/" + group).then();
    }

    private static void wantsToKeepGoing(Somebody who, String group) {
        who.calls()
                .body("{\"keepGoing\":true}")
                .put(API + "/buddy-groups/" + group + "/keep-going")
                .then()
                .statusCode(200);
    }

    private static List<String> told(String group) {
        return Topics.everythingOn("shipmate.matching").stream()
                .filter(heard -> heard.key().equals(group))
                .map(heard -> heard.type().replace("io.shipmate.matching.buddy-group-", ""))
                .toList();
    }

    @Test
    void of_two_it_is_over_for_both_and_both_stay_in_the_programme() {
        var group = together(2);
        leaves(anna(), group)
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("buddies", equalTo(List.of(ben().id().toString())));
        group(ben(), group).statusCode(200).body("state", equalTo("ENDED"));
        assertThat(people).allMatch(who -> standing(who, programme).equals("ENROLLED"));
        leaves(ben(), group).spec(isProblem(409, "buddy-group-ended"));
        await().untilAsserted(() -> assertThat(told(group)).containsExactly("formed.v1", "ended.v1"));
        assertThat(groups(programme, previewed(programme, "NEW"))).isEmpty();
    }

    @Test
    void of_three_the_others_go_on() {
        var group = together(3);
        leaves(anna(), group).statusCode(200).body("state", equalTo("ENDED")).body("buddies", hasSize(2));
        group(ben(), group).statusCode(200).body("state", equalTo("ACTIVE")).body("buddies", hasSize(1));
        leaves(anna(), group).spec(isProblem(409, "buddy-group-ended"));
        await().untilAsserted(() -> assertThat(told(group)).containsExactly("formed.v1", "shrunk.v1"));
    }

    @Test
    void both_at_once_end_it_once() {
        var group = together(2);
        var statuses = AtOnce.<Integer>all(List.of(
                () -> leaves(anna(), group).extract().statusCode(),
                () -> leaves(ben(), group).extract().statusCode(),
                () -> leaves(anna(), group).extract().statusCode()));
        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
    }

    @Test
    void whoever_leaves_does_not_want_to_keep_going_any_more() {
        var group = together(2);
        wantsToKeepGoing(anna(), group);
        leaves(anna(), group).statusCode(200);
        wantsToKeepGoing(ben(), group);
        assertThat(Invites.openPartnershipsOf(anna().id())).isZero();
    }

    @Test
    void it_is_nobody_elses() {
        var group = together(2);
        leaves(aPerson().joins(), group).spec(isProblem(404, "buddy-group-unknown"));
        leaves(anna(), UUID.randomUUID().toString()).spec(isProblem(404, "buddy-group-unknown"));
        manager().post(API + "/buddy-groups/" + group + "/leave").then().spec(isProblem(403, "person-unknown"));
        group(anna(), group).body("state", equalTo("ACTIVE"));
    }

    @Test
    void of_three_who_has_left_is_not_put_back_with_the_same_two() {
        together(3);
        var group = anna().calls().get(API + "/me/buddy-groups").<String>path("items[0].id");
        leaves(anna(), group).statusCode(200);
        var others = Set.of(people.get(1).id().toString(), ben().id().toString());
        var repair = previewed(programme, "REPAIR");
        assertThat(groups(programme, repair)).containsExactly(others);
        doesTo("publish", programme, repair).statusCode(200);
        group(ben(), group).body("state", equalTo("ACTIVE"));
        assertThat(groups(programme, previewed(programme, "NEW"))).isEmpty();
    }

    @Test
    void of_three_who_has_left_keeps_the_group_among_theirs() {
        var group = together(3);
        leaves(anna(), group).statusCode(200);
        group(anna(), group)
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("endedAt", notNullValue())
                .body("keepGoing", equalTo(null))
                .body("buddies", hasSize(2));
        anna().calls().get(API + "/me/buddy-groups").then().body("items.id", equalTo(List.of(group)));
        anna().calls()
                .get(API + "/me/export")
                .then()
                .body("buddies.groups.id", equalTo(List.of(group)))
                .body("buddies.groups[0].endedAt", notNullValue());
        anna().calls()
                .body("{\"keepGoing\":true}")
                .put(API + "/buddy-groups/" + group + "/keep-going")
                .then()
                .spec(isProblem(409, "buddy-group-ended"));
        group(ben(), group).body("buddies", hasSize(1)).body("endedAt", equalTo(null));
    }
}
