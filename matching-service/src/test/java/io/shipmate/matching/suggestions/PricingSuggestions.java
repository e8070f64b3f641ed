package io.shipmate.matching.suggestions;

import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.shipmate.kit.testing.Database;
import io.shipmate.kit.testing.Topics;
import io.shipmate.matching.engine.Prices;
import io.shipmate.matching.engine.Pricing;
import io.shipmate.matching.pool.ListRefreshes;
import io.shipmate.matching.testing.AtOnce;
import io.shipmate.matching.testing.MovableClock;
import io.shipmate.matching.testing.Somebody;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PricingSuggestions {

    @Inject
    StoredPrices stored;

    @Inject
    ListRefreshes refreshes;

    /** The prices for this refresh are found, so that nobody else finds any while a test sets them. */
    @BeforeEach
    void listsAreRefreshed() {
        MovableClock.passes(Duration.ofHours(6));
        await().untilAsserted(() -> assertThat(stored.newest()).contains(refreshes.last()));
    }

    private static Pricing costing(Map<UUID, Integer> prices) {
        var lists = new Pricing.Lists(0.4, 3, 500_000);
        return new Pricing(new Prices(prices), lists, lists);
    }

    private static List<String> shownTo(Somebody person) {
        return person.calls()
                .get(API + "/me/suggestions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.person");
    }

    @Test
    void with_the_next_refresh_they_are_found_anew() {
        var before = stored.newest();
        MovableClock.passes(Duration.ofHours(6));
        await().untilAsserted(() ->
                assertThat(stored.newest()).contains(refreshes.last()).isNotEqualTo(before));
        assertThat(Database.number("select count(*) from price_finding where gini_after <= gini_before"))
                .isEqualTo(1);
    }

    @Test
    void of_several_replicas_one_finds_them() {
        var next = refreshes.last().plusSeconds(1);
        assertThat(AtOnce.times(8, () -> stored.claim(next, MovableClock.time())))
                .containsOnlyOnce(true)
                .contains(false);
    }

    @Test
    void whoever_was_stopped_over_it_is_replaced() {
        var next = refreshes.last().plusSeconds(2);
        assertThat(stored.claim(next, MovableClock.time())).isTrue();
        assertThat(stored.claim(next, MovableClock.time().plus(Duration.ofMinutes(9))))
                .isFalse();
        assertThat(stored.claim(next, MovableClock.time().plus(Duration.ofMinutes(11))))
                .isTrue();
        assertThat(stored.keep(next, costing(Map.of()))).isTrue();
        assertThat(stored.claim(next, MovableClock.time().plus(Duration.ofHours(1))))
                .isFalse();
        assertThat(stored.keep(next.minusSeconds(1), costing(Map.of()))).isFalse();
    }

    @Test
    void whoever_is_wanted_by_many_comes_later() {
        var anna = aPerson().atLevel(12_000).joins();
        var ben = aPerson().atLevel(12_000).joins();
        var cleo = aPerson().atLevel(12_000).joins();
        var first = new AtomicReference<String>();
        await().untilAsserted(() -> {
            assertThat(shownTo(anna)).hasSize(2);
            first.set(shownTo(anna).getFirst());
        });
        var dear = UUID.fromString(first.get());
        assertThat(stored.keep(refreshes.last().plusSeconds(3), costing(Map.of(dear, 100_000))))
                .isTrue();
        var other = dear.equals(ben.id()) ? cleo : ben;
        await().untilAsserted(() ->
                assertThat(shownTo(anna)).containsExactly(other.id().toString(), dear.toString()));
    }

    @Test
    void a_price_goes_with_the_person() {
        var anna = aPerson().joins();
        var nobody = UUID.randomUUID();
        stored.keep(refreshes.last().plusSeconds(4), costing(Map.of(anna.id(), 7, nobody, 8)));
        assertThat(Database.rows("select price::text from suggestion_price")).containsExactly(List.of("7"));
        Topics.say(
                "shipmate.profile",
                "io.shipmate.profile.person-erased.v1",
                anna.id().toString(),
                "{\"person\":\"%s\",\"at\":\"2026-03-01T10:00:00Z\"}".formatted(anna.id()));
        await().untilAsserted(() -> assertThat(Database.number("select count(*) from suggestion_price"))
                .isZero());
    }
}
