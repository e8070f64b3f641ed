package io.shipmate.matching.rounds;

import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Programmes.manager;
import static io.shipmate.matching.testing.Rounds.isPreview;
import static io.shipmate.matching.testing.Rounds.previewed;
import static io.shipmate.matching.testing.Rounds.published;
import static io.shipmate.matching.testing.Rounds.round;
import static io.shipmate.matching.testing.Rounds.running;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.Somebody;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgettingABuddy {

    private static Somebody buddy() {
        return aPerson().openOnlyTo("BUDDY").offering("Kafka").seeking("Hiring");
    }

    @Test
    void an_export_has_ones_own_buddies() {
        var anna = buddy().joins();
        var ben = buddy().joins();
        var far = buddy().atLevel(9).joins();
        var programme = running(List.of(anna, ben, far));
        published(programme, "NEW");
        anna.calls()
                .get(API + "/me/export")
                .then()
                .statusCode(200)
                .body("buddies.groups.programme", equalTo(List.of(programme)))
                .body("buddies.groups[0].people", hasSize(2));
        far.calls().get(API + "/me/export").then().body("buddies.leftOut.reason", equalTo(List.of("LEVEL")));
    }

    @Test
    void an_erasure_ends_the_group_and_leaves_nothing() {
        var anna = buddy().joins();
        var ben = buddy().joins();
        var programme = running(List.of(anna, ben));
        published(programme, "NEW");
        var next = previewed(programme, "REPAIR");
        manager()
                .body("{\"keepApart\":[{\"one\":\"%s\",\"other\":\"%s\"}]}".formatted(anna.id(), ben.id()))
                .post(round(programme, next) + "/run")
                .then()
                .statusCode(200);
        isPreview(programme, next);
        var group = ben.calls().get(API + "/me/buddy-groups").then().extract().<String>path("items[0].id");
        Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.person-erased.v1",
                anna.id().toString(),
                "{\"person\":\"%s\"}".formatted(anna.id()));
        await().untilAsserted(() -> ben.calls()
                .get(API + "/buddy-groups/" + group)
                .then()
                .body("state", equalTo("ENDED"))
                .body("buddies", hasSize(0)));
        await().untilAsserted(() ->
                assertThat(Database.dump()).doesNotContain(anna.id().toString()));
        ben.calls()
                .body("{\"keepGoing\":true}")
                .put(API + "/buddy-groups/" + group + "/keep-going")
                .then()
                .statusCode(200)
                .body("keepGoing", equalTo(true));
    }

    @Test
    void an_erasure_forgets_also_who_had_left_the_two_others() {
        var people = List.of(buddy().joins(), buddy().joins(), buddy().joins());
        var anna = people.getFirst();
        published(running(people), "NEW");
        var group = anna.calls().get(API + "/me/buddy-groups").<String>path("items[0].id");
        anna.calls().post(API + "/buddy-groups/" + group + "/leave").then().statusCode(200);
        Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.person-erased.v1",
                anna.id().toString(),
                "{\"person\":\"%s\"}".formatted(anna.id()));
        await().untilAsserted(() ->
                assertThat(Database.dump()).doesNotContain(anna.id().toString()));
        people.getLast().calls().get(API + "/buddy-groups/" + group).then().body("state", equalTo("ACTIVE"));
    }
}
