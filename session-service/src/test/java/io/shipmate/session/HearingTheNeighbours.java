package io.shipmate.session;

import static io.shipmate.session.testing.Member.aMember;
import static io.shipmate.session.testing.Member.aStranger;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.kit.testing.Topics;
import io.shipmate.session.testing.CircleOf;
import io.shipmate.session.testing.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every event that this service follows, as the example says that its producer promises; only the ids are others. */
@QuarkusTest
class HearingTheNeighbours {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MINE = "/api/session/v1/me/circles";

    @ParameterizedTest
    @CsvSource({
        "partnership-formed, ACTIVE",
        "partnership-paused, PAUSED",
        "partnership-resumed, ACTIVE",
        "partnership-ended, ENDED"
    })
    void a_circle_is_as_its_partnership(String event, String state) throws IOException {
        var circle = CircleOf.notYetTold(aMember(), aMember());
        var example = example("matching", event)
                .put("partnership", circle.partnership().toString())
                .put("circle", circle.id().toString());
        example.putArray("members")
                .add(circle.anna().id().toString())
                .add(circle.ben().id().toString());
        Topics.say(
                "shipmate.matching",
                "io.shipmate.matching." + event + ".v1",
                circle.partnership().toString(),
                example.toString());
        await().untilAsserted(() -> circle.ben()
                .asks()
                .get(circle.path())
                .then()
                .statusCode(200)
                .body("state", equalTo(state))
                .body("pausedUntil", equalTo(example.path("until").textValue())));
    }

    @Test
    void a_persons_state_brings_their_sign_in_and_their_erasure_takes_it() throws IOException {
        var anna = aStranger();
        var state = example("profile", "person-state").put("person", anna.id().toString());
        state.withObject("/signIn").put("issuer", Tokens.issuerUrl()).put("subject", anna.subject());
        Topics.say(
                "shipmate.people",
                "io.shipmate.profile.person-state.v1",
                anna.id().toString(),
                state.toString());
        isAnswered(anna, 200);
        Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.person-erased.v1",
                anna.id().toString(),
                example("profile", "person-erased")
                        .put("person", anna.id().toString())
                        .toString());
        isAnswered(anna, 403);
    }

    private static void isAnswered(Member member, int status) {
        await().untilAsserted(() -> member.asks().get(MINE).then().statusCode(status));
    }

    private static ObjectNode example(String service, String event) throws IOException {
        var file = Path.of("..", service + "-service", "contracts", "events", event + ".example.json");
        return (ObjectNode) JSON.readTree(Files.readString(file));
    }
}
