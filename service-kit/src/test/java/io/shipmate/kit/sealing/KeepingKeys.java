package io.shipmate.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class KeepingKeys {

    @Inject
    Session entities;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    Clock clock;

    @Inject
    Seals seals;

    @Inject
    DataKeys dataKeys;

    /** The service's own keys: it keeps something sealed from its start. */
    @ConfigProperty(name = "shipmate.sealing.master-keys")
    String configured;

    private final UUID author = UUID.randomUUID();
    private final SealingScope scope = SealingScope.of(UUID.randomUUID(), author);
    private final SealedPlace place = new SealedPlace("note.words", UUID.randomUUID());

    /** Keys that the test's own service could not open must not stay behind. */
    @AfterEach
    void forget() {
        Database.run("delete from data_key where author = ?", author);
    }

    private DataKeys dataKeys(MasterKeys masters) {
        return new DataKeys(entities, transaction, new Wrapping(masters), masters, clock, Duration.ofMinutes(5));
    }

    private byte[] seal(Seals by, String words) {
        return QuarkusTransaction.requiringNew().call(() -> by.seal(words, scope, place));
    }

    private String open(Seals by, byte[] sealed) {
        return QuarkusTransaction.requiringNew().call(() -> by.open(sealed, scope, place));
    }

    @Test
    void words_sealed_under_an_old_master_key_open_after_a_rotation_and_after_wrapping_again_without_it() {
        var sealed = seal(new Seals(dataKeys(RotatedKeys.of("old"))), "words");
        var rotated = RotatedKeys.of("new", "old");
        assertThat(open(new Seals(dataKeys(rotated)), sealed)).isEqualTo("words");

        new Rewrapping(entities, rotated, new Wrapping(rotated)).all();
        assertThat(Database.rows("select master from data_key where author = ?", author))
                .isEqualTo(List.of(List.of("new")));
        var alone = new Seals(dataKeys(RotatedKeys.of("new")));
        assertThat(open(alone, sealed)).isEqualTo("words");
        assertThat(open(alone, seal(alone, "more words"))).isEqualTo("more words");
    }

    @Test
    void a_service_with_a_wrong_or_missing_master_key_does_not_start_and_says_which() {
        seal(new Seals(dataKeys(RotatedKeys.of("right"))), "words");
        assertThatThrownBy(() -> verify(dataKeys(RotatedKeys.of("another")))).hasMessageContaining("right");
        var wrong = new MasterKeys("right:" + RotatedKeys.key("wrong"));
        assertThatThrownBy(() -> verify(dataKeys(wrong))).hasMessageContaining("right");
        var all = new MasterKeys("right:" + RotatedKeys.key("right") + ',' + configured);
        assertThatCode(() -> verify(dataKeys(all))).doesNotThrowAnyException();
    }

    private static void verify(DataKeys keys) {
        QuarkusTransaction.requiringNew().run(() -> keys.verify(null));
    }

    @Test
    void a_master_key_that_cannot_be_one_is_refused_without_being_quoted() {
        for (var bad : List.of(
                "",
                "noid",
                ":" + RotatedKeys.key("a"),
                "a:c2hvcnQ=",
                "a:***secret***",
                "a b:" + RotatedKeys.key("a"),
                "a:" + RotatedKeys.key("a") + ",a:" + RotatedKeys.key("b"),
                "a:" + RotatedKeys.key("a") + ",")) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .as(bad)
                    .isThrownBy(() -> new MasterKeys(bad))
                    .satisfies(e -> assertThat(String.valueOf(e) + e.getCause())
                            .doesNotContain("secret")
                            .doesNotContain(RotatedKeys.key("a")));
        }
    }

    @Test
    void a_key_made_in_a_transaction_that_rolls_back_is_not_used_any_more() {
        var lost = new byte[1][];
        QuarkusTransaction.begin();
        lost[0] = seals.seal("lost", scope, place);
        assertThat(seals.open(lost[0], scope, place)).isEqualTo("lost");
        QuarkusTransaction.rollback();
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> open(seals, lost[0]));

        var kept = seal(seals, "kept");
        assertThat(open(seals, kept)).isEqualTo("kept");
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> open(seals, lost[0]));
    }

    @Test
    void a_key_shredded_in_another_replica_opens_nothing_here_and_seals_nothing_that_is_lost() {
        var before = seal(seals, "before");
        assertThat(open(seals, before)).isEqualTo("before");
        Database.run("delete from data_key where author = ?", author);
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> open(seals, before));
        assertThat(open(seals, seal(seals, "after"))).isEqualTo("after");
    }

    @Test
    void shredding_is_about_one_author_in_all_circles_and_holds_within_its_own_transaction() {
        var other = SealingScope.of(scope.circle(), UUID.randomUUID());
        QuarkusTransaction.requiringNew().run(() -> {
            var mine = seals.seal("mine", scope, place);
            var alone = seals.seal("alone", SealingScope.of(author), place);
            var theirs = seals.seal("theirs", other, place);
            assertThat(dataKeys.shredAuthor(author)).isEqualTo(2);
            assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> seals.open(mine, scope, place));
            assertThatExceptionOfType(SealBroken.class)
                    .isThrownBy(() -> seals.open(alone, SealingScope.of(author), place));
            assertThat(seals.open(theirs, other, place)).isEqualTo("theirs");
        });
    }

    @Test
    void authors_who_seal_for_the_first_time_at_once_get_the_same_key() {
        var sealed = IntStream.range(0, 10)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> seal(seals, "words " + n)))
                .toList();
        for (var n = 0; n < 10; n++) {
            assertThat(open(seals, sealed.get(n).join())).isEqualTo("words " + n);
        }
        assertThat(Database.number("select count(*) from data_key where author = ?", author))
                .isEqualTo(1);
    }

    @Test
    void what_lives_shortly_opens_with_any_configured_key_for_its_own_binding_only() throws Exception {
        var clear = "cursor".getBytes(StandardCharsets.UTF_8);
        var binding = "list".getBytes(StandardCharsets.UTF_8);
        var sealed = RotatedKeys.of("old").seal(clear, binding);
        assertThat(RotatedKeys.of("new", "old").open(sealed, binding)).isEqualTo(clear);
        for (var damaged : List.of(new byte[0], new byte[] {5}, new byte[] {-1, 2}, new byte[40])) {
            assertThatExceptionOfType(GeneralSecurityException.class)
                    .isThrownBy(() -> RotatedKeys.of("old").open(damaged, binding));
        }
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> RotatedKeys.of("old").open(sealed, clear));
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> RotatedKeys.of("new").open(sealed, binding));
    }
}
