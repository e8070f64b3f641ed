package io.shipmate.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class HashingForGood {

    @Inject
    LastingHash hashes;

    @Inject
    Session entities;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    Clock clock;

    @ConfigProperty(name = "shipmate.sealing.master-keys")
    String configured;

    private static byte[] of(LastingHash hashes, String use, String text) {
        return QuarkusTransaction.requiringNew().call(() -> hashes.of(use, text));
    }

    private LastingHash inAnotherReplica(String masterKeys) {
        var masters = new MasterKeys(masterKeys);
        return new LastingHash(
                entities,
                new Seals(new DataKeys(
                        entities, transaction, new Wrapping(masters), masters, clock, Duration.ofMinutes(5))));
    }

    @Test
    void equal_texts_of_one_use_are_equal_and_all_others_are_not() {
        assertThat(of(hashes, "person", "anna"))
                .isEqualTo(of(hashes, "person", "anna"))
                .hasSize(32);
        assertThat(of(hashes, "person", "ben")).isNotEqualTo(of(hashes, "person", "anna"));
        assertThat(of(hashes, "mail", "anna")).isNotEqualTo(of(hashes, "person", "anna"));
    }

    @Test
    void it_is_the_same_in_every_replica_and_after_a_rotation() {
        var before = of(hashes, "person", "anna");
        var rotated = inAnotherReplica("newer:" + RotatedKeys.key("newer") + ',' + configured);
        QuarkusTransaction.requiringNew().run(() -> rotated.make(new StartupEvent()));
        assertThat(of(rotated, "person", "anna")).isEqualTo(before);
        assertThat(Database.number("select count(*) from lasting_hash_key")).isEqualTo(1);
    }

    @Test
    void without_the_master_key_it_cannot_be_computed() {
        var stranger = inAnotherReplica("stranger:" + RotatedKeys.key("stranger"));
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> of(stranger, "person", "anna"));
    }
}
