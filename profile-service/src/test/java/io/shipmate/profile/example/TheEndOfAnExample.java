package io.shipmate.profile.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TheEndOfAnExample {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void comes_within_the_time_at_moments_that_are_far_apart() {
        var random = new Random(7);
        var moments = Stream.generate(() -> LeadingByExample.soon(NOW, Duration.ofDays(1), random))
                .limit(1_000)
                .toList();
        assertThat(moments).allMatch(m -> !m.isBefore(NOW) && m.isBefore(NOW.plus(Duration.ofDays(1))));
        var hours =
                moments.stream().map(m -> Duration.between(NOW, m).toHours()).distinct();
        assertThat(hours).hasSize(24);
    }

    @Test
    void comes_at_once_if_nothing_is_to_linger() {
        assertThat(LeadingByExample.soon(NOW, Duration.ZERO, new Random(7))).isEqualTo(NOW);
    }
}
