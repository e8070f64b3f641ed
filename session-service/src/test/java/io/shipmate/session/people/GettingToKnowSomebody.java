package io.shipmate.session.people;

import static io.shipmate.session.testing.Member.aStranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.kit.testing.Topics;
import io.shipmate.session.testing.Member;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GettingToKnowSomebody {

    private static final String MINE = "/api/session/v1/me/circles";

    private final Member anna = aStranger();

    private String state(long revision, String zone, boolean bound) {
        var signIn =
                bound ? "{\"issuer\":\"%s\",\"subject\":\"%s\"}".formatted(Tokens.issuerUrl(), anna.subject()) : "null";
        return Topics.say(
                "shipmate.people",
                "io.shipmate.profile.person-state.v1",
                anna.id().toString(),
                "{\"person\":\"%s\",\"revision\":%d,\"signIn\":%s,\"employment\":\"ACTIVE\",\"zone\":\"%s\",\"match\":null}"
                        .formatted(anna.id(), revision, signIn, zone));
    }

    private void isAnswered(int status) {
        await().untilAsserted(() -> anna.asks().get(MINE).then().statusCode(status));
    }

    @Test
    void somebody_is_known_once_the_state_with_the_sign_in_is_here_until_it_is_released_or_forgotten() {
        state(2, "Asia/Tokyo", true);
        isAnswered(200);
        var older = state(1, "Europe/Berlin", false);
        await().untilAsserted(() -> assertThat(Database.number("select count(*) from inbox where event_id = ?", older))
                .isEqualTo(1));
        isAnswered(200);
        assertThat(Database.rows("select zone from person where id = ?", anna.id())
                        .getFirst())
                .containsExactly("Asia/Tokyo");
        state(3, "Asia/Tokyo", false);
        isAnswered(403);
        state(4, "Asia/Tokyo", true);
        isAnswered(200);
        Topics.say(
                "shipmate.people",
                "io.shipmate.profile.person-state.v1",
                anna.id().toString(),
                null);
        isAnswered(403);
        assertThat(Database.number("select count(*) from person where id = ? and zone is not null", anna.id()))
                .isZero();
        var late = state(5, "Asia/Tokyo", true);
        await().untilAsserted(() -> assertThat(Database.number("select count(*) from inbox where event_id = ?", late))
                .isEqualTo(1));
        isAnswered(403);
    }
}
