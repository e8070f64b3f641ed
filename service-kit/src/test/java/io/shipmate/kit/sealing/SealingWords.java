package io.shipmate.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.RealServers;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SealingWords {

    private static final String WORDS = "what I would not tell anybody else";

    @Inject
    Seals seals;

    private final UUID row = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private final SealingScope scope = SealingScope.of(UUID.randomUUID(), UUID.randomUUID());
    private final SealedPlace place = new SealedPlace("note.words", row).within(session);

    private byte[] seal() {
        return QuarkusTransaction.requiringNew().call(() -> seals.seal(WORDS, scope, place));
    }

    private String open(byte[] sealed, SealingScope from, SealedPlace at) {
        return QuarkusTransaction.requiringNew().call(() -> seals.open(sealed, from, at));
    }

    private void cannotBeOpened(byte[] sealed, SealingScope from, SealedPlace at) {
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> open(sealed, from, at));
    }

    @Test
    void words_open_in_their_place_and_nowhere_else() {
        var sealed = seal();
        assertThat(open(sealed, scope, place)).isEqualTo(WORDS);
        cannotBeOpened(sealed, scope, new SealedPlace("note.title", row).within(session));
        cannotBeOpened(sealed, scope, new SealedPlace("note.words", UUID.randomUUID()).within(session));
        cannotBeOpened(sealed, scope, place.within(UUID.randomUUID()));
        cannotBeOpened(sealed, scope, new SealedPlace("note.words", row));
        cannotBeOpened(sealed, SealingScope.of(scope.circle(), UUID.randomUUID()), place);
        cannotBeOpened(sealed, SealingScope.of(UUID.randomUUID(), scope.author()), place);
    }

    @Test
    void words_whose_key_was_shredded_or_whose_master_key_is_unknown_or_wrong_stay_closed() {
        var sealed = seal();
        Database.run("update data_key set master = 'lost' where author = ?", scope.author());
        cannotBeOpened(sealed, scope, place);
        Database.run(
                "update data_key set master = 'test', wrapped = set_byte(wrapped, 40, 255 - get_byte(wrapped, 40))"
                        + " where author = ?",
                scope.author());
        cannotBeOpened(sealed, scope, place);
        Database.run("delete from data_key where author = ?", scope.author());
        cannotBeOpened(sealed, scope, place);
    }
}
