package io.shipmate.kit.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.shipmate.kit.harbour.Logbook;
import io.shipmate.kit.identity.SignIns;
import io.shipmate.kit.sealing.SealBroken;
import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.kit.sealing.Seals;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import io.shipmate.kit.testing.Topics;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ForgettingAPerson {

    @Inject
    PersonalRecords records;

    @Inject
    Logbook logbook;

    @Inject
    Forgotten forgotten;

    @Inject
    Seals seals;

    @Inject
    SignIns signIns;

    private final UUID person = UUID.randomUUID();
    private final SealedPlace place = new SealedPlace("note.words", UUID.randomUUID());
    private byte[] sealed;

    @BeforeEach
    void live() {
        Database.run("insert into boat (id, name, version) values (gen_random_uuid(), ?, 0)", person.toString());
        Database.bind(person.toString(), person);
        sealed = QuarkusTransaction.requiringNew().call(() -> seals.seal("words", SealingScope.of(person), place));
    }

    private String words() {
        return QuarkusTransaction.requiringNew().call(() -> seals.open(sealed, SealingScope.of(person), place));
    }

    @Test
    void a_person_gets_a_copy_of_everything_and_somebody_unknown_gets_nothing() {
        assertThat(records.export(person)).isEqualTo(Map.of("logbook", Map.of("boats", 1L)));
        assertThat(records.export(UUID.randomUUID())).isEmpty();
    }

    @Test
    void features_the_sign_in_and_the_keys_forget_together_and_a_second_time_does_no_harm() {
        records.erase(person);
        assertThat(records.export(person)).isEmpty();
        assertThat(signIns.personOf(Tokens.issuerUrl(), person.toString())).isEmpty();
        assertThatExceptionOfType(SealBroken.class).isThrownBy(this::words);
        records.erase(person);
    }

    @Test
    void who_was_forgotten_is_remembered_without_their_id() {
        assertThat(isForgotten(person)).isFalse();
        records.erase(person);
        assertThat(isForgotten(person)).isTrue();
        assertThat(isForgotten(UUID.randomUUID())).isFalse();
        assertThat(Database.dump()).doesNotContain(person.toString());
    }

    @Test
    void whoever_writes_about_a_person_is_waited_for_and_whoever_comes_later_learns_of_it() throws Exception {
        var asked = new CountDownLatch(1);
        var written = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var writing = threads.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                var gone = forgotten.has(person);
                asked.countDown();
                written.await();
                Database.run(
                        "insert into boat (id, name, version) values (gen_random_uuid(), ?, 0)", person.toString());
                return gone;
            }));
            asked.await();
            Database.run("delete from boat where name = ?", person.toString());
            var erasing = threads.submit(() -> records.erase(person));
            await().until(() -> Database.number("select count(*) from pg_locks where not granted") > 0);
            assertThat(erasing.isDone()).isFalse();
            written.countDown();
            assertThat(writing.get()).isFalse();
            erasing.get();
        }
        assertThat(isForgotten(person)).isTrue();
        assertThat(Database.dump()).doesNotContain(person.toString());
    }

    @Test
    void answers_that_were_kept_for_the_person_go_too() {
        var key = UUID.randomUUID().toString();
        given().auth()
                .oauth2(Tokens.of(person.toString()))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"name\":\"Gorch Fock\"}")
                .post("/api/harbour/v1/boats")
                .then()
                .statusCode(201);
        var before = Database.number("select count(*) from idempotent_answer");
        records.erase(person);
        assertThat(Database.number("select count(*) from idempotent_answer")).isEqualTo(before - 1);
    }

    @Test
    void who_asked_for_an_erasure_is_told_each_time_and_the_person_is_not_named() {
        var erasure = UUID.randomUUID();
        records.eraseAndConfirm(person, erasure);
        records.eraseAndConfirm(person, erasure);
        records.eraseAndConfirm(person, null);
        await().untilAsserted(() -> assertThat(Topics.everythingOn("shipmate.harbour"))
                .filteredOn(heard -> heard.key().equals(erasure.toString()))
                .hasSize(2)
                .allSatisfy(heard -> {
                    assertThat(heard.type()).isEqualTo("io.shipmate.harbour.person-forgotten.v1");
                    assertThat(heard.data())
                            .contains("\"erasure\":\"" + erasure, "\"at\":\"")
                            .doesNotContain("service");
                }));
        assertThat(Topics.everythingOn("shipmate.harbour"))
                .noneMatch(heard -> heard.data() != null && heard.data().contains(person.toString()));
    }

    private boolean isForgotten(UUID somebody) {
        return QuarkusTransaction.requiringNew().call(() -> forgotten.has(somebody));
    }

    @Test
    void when_one_feature_fails_nothing_is_forgotten_by_halves() {
        logbook.depart(person);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> records.erase(person));
        assertThat(records.export(person)).isNotEmpty();
        assertThat(signIns.personOf(Tokens.issuerUrl(), person.toString())).contains(person);
        assertThat(words()).isEqualTo("words");
        logbook.arrive(person);
        records.erase(person);
        assertThat(records.export(person)).isEmpty();
    }

    @Test
    void two_features_cannot_take_the_same_section() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> PersonalRecords.requireDifferentSections(List.of(logbook, logbook)))
                .withMessageContaining("logbook");
    }
}
