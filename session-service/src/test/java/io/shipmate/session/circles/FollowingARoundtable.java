package io.shipmate.session.circles;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.session.testing.Member.aMember;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Topics;
import io.shipmate.session.testing.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.junit.jupiter.api.Test;

/** On the examples of matching-service's contract. */
@QuarkusTest
class FollowingARoundtable {

    private final UUID circle = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    private final UUID roundtable = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    private final Member faye = aMember();
    private final List<Member> members = List.of(aMember(), aMember(), aMember(), aMember());

    private void told(String event, long version, Member facilitator, Member... sitting) throws IOException {
        var file = Path.of("..", "matching-service", "contracts", "events", "roundtable-" + event + ".example.json");
        var example = (ObjectNode) new ObjectMapper().readTree(Files.readString(file));
        example.put("roundtable", roundtable.toString())
                .put("circle", circle.toString())
                .put("version", version)
                .put(
                        "facilitator",
                        facilitator == null ? null : facilitator.id().toString());
        var ids = example.putArray("members");
        Arrays.stream(sitting).forEach(member -> ids.add(member.id().toString()));
        Topics.say(
                "shipmate.matching",
                "io.shipmate.matching.roundtable-" + event + ".v1",
                roundtable.toString(),
                example.toString());
    }

    private String path() {
        return "/api/session/v1/circles/" + circle;
    }

    private void opens() throws IOException {
        told("opened", 1, faye, members.toArray(Member[]::new));
        await().untilAsserted(() -> faye.asks()
                .get(path())
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("roundtable", equalTo(roundtable.toString()))
                .body("facilitator", equalTo(faye.id().toString()))
                .body("partnership", nullValue())
                .body("members", hasSize(5)));
    }

    @Test
    void it_opens_with_the_facilitator_in_it_changes_and_ends() throws IOException {
        opens();
        var newcomer = aMember();
        newcomer.asks().get(path()).then().spec(isProblem(404, "not-found"));
        told("changed", 2, null, members.get(0), members.get(1), members.get(2), newcomer);
        await().untilAsserted(() -> newcomer.asks()
                .get(path())
                .then()
                .statusCode(200)
                .body("facilitator", nullValue())
                .body(
                        "members",
                        containsInAnyOrder(
                                members.get(0).id().toString(),
                                members.get(1).id().toString(),
                                members.get(2).id().toString(),
                                newcomer.id().toString())));
        members.get(3).asks().get(path()).then().spec(isProblem(404, "not-found"));
        told("ended", 3, null, members.get(0), members.get(1), members.get(2), newcomer);
        await().untilAsserted(() -> newcomer.asks().get(path()).then().body("state", equalTo("ENDED")));
    }

    @Test
    void when_one_is_forgotten_it_goes_on_without_them() throws IOException {
        opens();
        Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.person-erased.v1",
                faye.id().toString(),
                "{\"person\":\"%s\",\"erasure\":\"%s\"}".formatted(faye.id(), UUID.randomUUID()));
        await().untilAsserted(() -> members.getFirst()
                .asks()
                .get(path())
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("facilitator", nullValue())
                .body("members", hasSize(4)));
    }
}
