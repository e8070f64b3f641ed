package io.shipmate.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpeningManySeals {

    @Inject
    Seals seals;

    @Inject
    EntityManager entities;

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
    void the_keys_of_many_authors_are_fetched_by_one_query() {
        var circle = SealingScope.of(UUID.randomUUID(), author);
        var people = Stream.generate(() -> SealingScope.of(UUID.randomUUID()))
                .limit(20)
                .toList();
        var scopes = new ArrayList<>(people);
        scopes.add(circle);
        QuarkusTransaction.requiringNew().run(() -> scopes.forEach(scope -> seals.seal("x", scope, first)));
        var sealed = QuarkusTransaction.requiringNew()
                .call(() -> scopes.stream()
                        .map(scope -> seals.seal(scope.author().toString(), scope, first))
                        .toList());
        var statistics = entities.unwrap(Session.class).getSessionFactory().getStatistics();
        statistics.setStatisticsEnabled(true);
        QuarkusTransaction.requiringNew().run(() -> {
            var before = statistics.getPrepareStatementCount();
            var openers = seals.openers(scopes);
            for (var i = 0; i < scopes.size(); i++) {
                var scope = scopes.get(i);
                assertThat(openers.get(scope).open(sealed.get(i), first))
                        .isEqualTo(scope.author().toString());
            }
            assertThat(statistics.getPrepareStatementCount() - before).isEqualTo(1);
        });
    }

    @Test
    void of_many_those_without_a_key_are_left_out() {
        QuarkusTransaction.requiringNew().run(() -> {
            var scope = SealingScope.of(author);
            var gone = SealingScope.of(UUID.randomUUID());
            var one = seals.seal("one", scope, first);
            var openers = seals.openers(List.of(gone, scope));
            assertThat(openers.get(scope).open(one, first)).isEqualTo("one");
            assertThat(openers).doesNotContainKey(gone);
            assertThat(seals.openers(List.of())).isEmpty();
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
