package io.shipmate.matching.pool;

import static io.shipmate.kit.testing.Problems.isProblem;
import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.testing.Somebody;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeepingThePool {

    private static final String STATE = "io.shipmate.profile.person-state.v1";

    private static String participationOf(UUID person) {
        return Database.rows("select participation from pool_entry where person = ?", person).stream()
                .findFirst()
                .map(List::getFirst)
                .orElse("NOT_HEARD_OF");
    }

    private static void say(Somebody person, String state) {
        Topics.say("shipmate.people", STATE, person.id().toString(), state);
    }

    @Test
    void the_newest_state_counts_and_an_older_one_is_ignored() {
        var anna = aPerson();
        say(anna, anna.in().state(1_000_000));
        say(anna, anna.paused().state(1_000_002));
        say(anna, anna.out().state(1_000_001));
        say(anna, anna.in().state(1_000_002));
        var after = aPerson();
        // The same key keeps the order, so what is said after the others is known after them.
        say(anna, anna.paused().state(1_000_003));
        after.joins();
        await().untilAsserted(
                        () -> assertThat(Database.number("select revision from pool_entry where person = ?", anna.id()))
                                .isEqualTo(1_000_003));
        assertThat(participationOf(anna.id())).isEqualTo("PAUSED");
        assertThat(Database.rows("select match from pool_entry where person = ?", anna.id())
                        .getFirst()
                        .getFirst())
                .isNull();
    }

    @Test
    void an_older_state_changes_nothing() {
        var anna = aPerson();
        say(anna, anna.paused().state(2_000_002));
        await().untilAsserted(() -> assertThat(participationOf(anna.id())).isEqualTo("PAUSED"));
        var older = Topics.say(
                "shipmate.people", STATE, anna.id().toString(), anna.in().state(2_000_001));
        await().untilAsserted(() -> assertThat(Database.number("select count(*) from inbox where event_id = ?", older))
                .isEqualTo(1));
        assertThat(participationOf(anna.id())).isEqualTo("PAUSED");
    }

    @Test
    void a_sign_in_belongs_to_whom_the_newest_state_says() {
        var anna = aPerson();
        anna.calls().get(API + "/me/partnerships").then().spec(isProblem(403, "person-unknown"));
        anna.joins();
        anna.calls().get(API + "/me/partnerships").then().statusCode(200);
        say(anna, anna.state(3_000_000).replaceFirst("\\{\"issuer\":[^}]*}", "null"));
        await().untilAsserted(
                        () -> anna.calls().get(API + "/me/partnerships").then().spec(isProblem(403, "person-unknown")));
    }

    @Test
    void who_is_erased_is_forgotten_with_the_sign_in() {
        var anna = aPerson().joins();
        Topics.say("shipmate.people", STATE, anna.id().toString(), null);
        await().untilAsserted(() -> assertThat(Database.rows("select 1 from pool_entry where person = ?", anna.id()))
                .isEmpty());
        anna.calls().get(API + "/me/partnerships").then().spec(isProblem(403, "person-unknown"));
    }

    @Test
    void what_matching_does_not_know_is_ignored_and_what_it_cannot_read_goes_to_the_dead_letters() {
        var person = UUID.randomUUID().toString();
        var unknown = Topics.say("shipmate.people", "io.shipmate.profile.person-state.v9", person, "{}");
        var poison = Topics.say("shipmate.people", STATE, person, "{\"person\":17}");
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.matching.dead-letter"))
                .extracting(Topics.Heard::id)
                .contains(poison)
                .doesNotContain(unknown));
    }

    @Test
    void topics_are_known_by_their_names() {
        var topic = UUID.randomUUID();
        Topics.say(
                "shipmate.topics",
                "io.shipmate.profile.topic-state.v1",
                topic.toString(),
                "{\"topic\":\"%s\",\"key\":\"kafka\",\"parent\":null,\"labels\":{\"en\":\"Kafka\"}}".formatted(topic));
        await().untilAsserted(
                        () -> assertThat(Database.rows("select labels ->> 'en' from topic where topic = ?", topic))
                                .hasToString("[[Kafka]]"));
        Topics.say("shipmate.topics", "io.shipmate.profile.topic-state.v1", topic.toString(), null);
        await().untilAsserted(() -> assertThat(Database.rows("select 1 from topic where topic = ?", topic))
                .isEmpty());
    }
}
