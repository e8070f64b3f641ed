package io.shipmate.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.sealing.RotatedKeys;
import io.shipmate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RotatingMasterKeys {

    @Inject
    Session entities;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    private final String key = UUID.randomUUID().toString();
    private final byte[] said = "the same".getBytes(StandardCharsets.UTF_8);

    private Answers answersWith(String... masters) {
        return new Answers(entities, json, RotatedKeys.of(masters), clock);
    }

    private void answer(Answers answers, String answer) {
        QuarkusTransaction.requiringNew().run(() -> {
            var claims = answers.claims("caller", key, said);
            assertThat(answers.find(claims, String.class)).isEmpty();
            answers.keep(claims.getFirst(), answer, String.class);
        });
    }

    private Optional<Object> find(Answers answers) {
        return QuarkusTransaction.requiringNew()
                .call(() -> answers.find(answers.claims("caller", key, said), String.class)
                        .map(Answers.Stored::value));
    }

    @Test
    void an_answer_from_before_a_rotation_is_found_after_it_and_the_other_way_round() {
        answer(answersWith("old", "new"), "first");
        assertThat(find(answersWith("new", "old"))).contains("first");
        assertThat(find(answersWith("new"))).isEmpty();
    }

    @Test
    void an_answer_of_a_replica_that_rotated_first_is_found_by_one_that_did_not() {
        answer(answersWith("new", "old"), "first");
        assertThat(find(answersWith("old", "new"))).contains("first");
    }

    @Test
    void replicas_with_different_newest_keys_wait_for_each_other() {
        var one = answersWith("old", "new");
        var other = answersWith("new", "old");
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(one.find(one.claims("caller", key, said), String.class)).isEmpty();
            var meanwhile = CompletableFuture.runAsync(() -> find(other));
            assertThatExceptionOfType(java.util.concurrent.CompletionException.class)
                    .isThrownBy(meanwhile::join)
                    .withCauseInstanceOf(IdempotencyRefused.StillRunning.class);
        });
    }
}
