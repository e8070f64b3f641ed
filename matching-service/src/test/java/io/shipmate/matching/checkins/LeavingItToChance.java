package io.shipmate.matching.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LeavingItToChance {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration MEAN = Duration.ofDays(90);

    private final CheckInCalendar calendar = new CheckInCalendar(MEAN, new SplittableRandom(7));

    @Test
    void it_comes_about_quarterly() {
        double days = 0;
        for (int i = 0; i < 20_000; i++) {
            days += Duration.between(START, calendar.someday(START)).toHours() / 24.0;
        }
        assertThat(days / 20_000).isCloseTo(90, within(2.5));
    }

    @Test
    void what_has_happened_brings_it_into_each_day_of_the_coming_week_alike() {
        var days = new int[CheckInCalendar.COMING_DAYS + 1];
        for (int i = 0; i < 70_000; i++) {
            var soon = calendar.soon(START.plus(Duration.ofHours(23)));
            days[(int) Duration.between(START, soon).toDays()]++;
        }
        assertThat(days[0]).isZero();
        for (int day = 1; day < days.length; day++) {
            assertThat(days[day]).isCloseTo(10_000, within(400));
        }
    }

    @Test
    void two_that_were_a_week_apart_on_average_would_leave_no_room_for_chance() {
        assertThatThrownBy(() -> new CheckInCalendar(Duration.ofDays(4), new SplittableRandom(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
