package io.shipmate.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.Exposure.Standing;
import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.GeneratedPeople;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MeasuringExposure {

    /** {@code ./shipmate prove rules} looks at 100,000 people. */
    private static final int PEOPLE = Integer.getInteger("matching.people", 600);

    @Test
    void it_counts_what_everybodys_lists_show() {
        Pool pool = PoolOf.generated(new GeneratedPeople(300, 7)).prepared();
        Map<UUID, List<UUID>> lists = pool.candidates()
                .map(Candidate::id)
                .collect(Collectors.toMap(
                        one -> one,
                        one -> pool.proposalsFor(one, 10, Suppressed.none()).stream()
                                .map(Match::other)
                                .toList()));
        Map<UUID, Integer> shown = new HashMap<>();
        lists.values().forEach(list -> list.forEach(other -> shown.merge(other, 1, Integer::sum)));
        Map<UUID, Standing> found =
                Exposure.of(pool, Suppressed.none(), () -> true).orElseThrow().of();
        assertThat(found).isNotEmpty();
        found.forEach((one, standing) -> {
            List<UUID> list = lists.get(one);
            int returned = (int) list.stream()
                    .filter(other -> lists.get(other).contains(one))
                    .count();
            assertThat(standing).isEqualTo(new Standing(shown.getOrDefault(one, 0), list.size(), returned));
        });
        assertThat(shown.keySet()).isSubsetOf(found.keySet());
    }

    @Test
    void partners_stand_on_no_list_of_each_other() {
        Pool pool = PoolOf.generated(new GeneratedPeople(300, 7)).prepared();
        UUID one = pool.candidates()
                .map(Candidate::id)
                .filter(id -> !pool.proposalsFor(id, 10, Suppressed.none()).isEmpty())
                .findFirst()
                .orElseThrow();
        UUID other = pool.proposalsFor(one, 1, Suppressed.none()).getFirst().other();
        Suppressed partners = new Suppressed(Pairs.none(), Pairs.of(one, List.of(other)));
        assertThat(Exposure.of(pool, partners, () -> true).orElseThrow().of())
                .isNotEqualTo(Exposure.of(pool, Suppressed.none(), () -> true)
                        .orElseThrow()
                        .of());
    }

    @Test
    void it_ends_when_nobody_wants_it_any_more() {
        Pool pool = PoolOf.generated(new GeneratedPeople(300, 7));
        int[] asked = new int[1];
        assertThat(Exposure.of(pool, Suppressed.none(), () -> asked[0]++ < 1)).isEmpty();
        assertThat(asked[0]).isEqualTo(2);
    }

    @Test
    void inequality_is_none_where_all_are_shown_alike() {
        assertThat(Exposure.inequality(List.of(new Standing(4, 10, 1), new Standing(4, 2, 0))))
                .isZero();
        assertThat(Exposure.inequality(List.of(new Standing(0, 10, 1), new Standing(8, 10, 1))))
                .isEqualTo(0.5);
    }

    /** Nobody waits for it; but whoever closes a month has to be done within the days that there are for it. */
    @Test
    void everybodys_lists_are_made_in_less_than_ten_milliseconds_each() {
        Pool pool = PoolOf.generated(new GeneratedPeople(PEOPLE, 11)).prepared();
        long begun = System.nanoTime();
        Exposure exposure = Exposure.of(pool, Suppressed.none(), () -> true).orElseThrow();
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(exposure.of().size()).isLessThanOrEqualTo(PEOPLE).isGreaterThan(PEOPLE / 4);
        assertThat(taken).isLessThan(Duration.ofSeconds(5).plusMillis(10L * PEOPLE));
    }
}
