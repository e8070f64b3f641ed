package io.shipmate.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.harbour.Logbook;
import io.shipmate.kit.identity.SignIns;
import io.shipmate.kit.sealing.SealBroken;
import io.shipmate.kit.sealing.SealedPlace;
import io.shipmate.kit.sealing.SealingScope;
import io.shipmate.kit.sealing.Seals;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import io.shipmate.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
