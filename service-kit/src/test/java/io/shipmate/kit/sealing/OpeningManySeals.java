package io.shipmate.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpeningManySeals {

    @Inject
    Seals seals;

    private final UUID author = UUID.randomUUID();
    private final SealedPlace first = new SealedPlace("note.words", UUID.randomUUID());
    private final SealedPlace second = new SealedPlace("note.words", UUID.randomUUID());

    @Test
    void one_opener_opens_each_in_its_place_only() {
        QuarkusTransaction.requiringNew().run(() -> {
            var scope = SealingScope.of(author);
            var one = seals.seal("one", scope, first);
            var two = seals.seal("two", scope, second);
            var opener = seals.opener(scope);
            assertThat(opener.open(one, first)).isEqualTo("one");
            assertThat(opener.open(two, second)).isEqualTo("two");
            assertThat(opener.open(null, second)).isNull();
            assertThatThrownBy(() -> opener.open(one, second)).isInstanceOf(SealBroken.class);
        });
    }

    @Test
    void one_for_an_author_who_has_sealed_nothing_opens_nothing() {
        QuarkusTransaction.requiringNew().run(() -> {
            var opener = seals.opener(SealingScope.of(UUID.randomUUID()));
            assertThat(opener.open(null, first)).isNull();
            assertThatThrownBy(() -> opener.open(new byte[40], first)).isInstanceOf(SealBroken.class);
        });
    }
}
