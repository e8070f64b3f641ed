package io.shipmate.notification.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeepingQuietHours {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<String> ZONES = List.of(
            "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kolkata", "UTC");
    private static final long SEED = 20_261_121;
    private static final int CASES = 20_000;

    private static QuietHours quiet(String from, String to) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), BERLIN);
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    @Test
    void a_night_ends_in_the_morning_on_both_sides_of_midnight() {
        var night = quiet("22:00", "07:00");
        assertThat(night.endOf(berlin("2026-06-01T21:59:59"))).isEmpty();
        assertThat(night.endOf(berlin("2026-06-01T22:00:00"))).contains(berlin("2026-06-02T07:00:00"));
        assertThat(night.endOf(berlin("2026-06-02T06:59:59"))).contains(berlin("2026-06-02T07:00:00"));
        assertThat(night.endOf(berlin("2026-06-02T07:00:00"))).isEmpty();
    }

    @Test
    void a_break_within_a_day_is_no_night() {
        var lunch = quiet("12:00", "13:00");
        assertThat(lunch.endOf(berlin("2026-06-01T12:30:00"))).contains(berlin("2026-06-01T13:00:00"));
        assertThat(lunch.endOf(berlin("2026-06-01T23:30:00"))).isEmpty();
    }

    @Test
    void the_night_on_which_the_clock_is_put_forward_is_an_hour_shorter() {
        var end = quiet("22:00", "07:00").endOf(Instant.parse("2026-03-28T21:00:00Z"));
        assertThat(end).contains(Instant.parse("2026-03-29T05:00:00Z"));
    }

    @Test
    void an_end_that_the_clock_leaves_out_is_an_hour_later() {
        var end = quiet("22:00", "02:30").endOf(Instant.parse("2026-03-29T00:30:00Z"));
        assertThat(end).contains(berlin("2026-03-29T03:30:00"));
    }

    @Test
    void an_end_that_the_clock_shows_twice_is_the_second_one() {
        var night = quiet("22:00", "02:30");
        var second = Instant.parse("2026-10-25T01:30:00Z");
        assertThat(night.endOf(Instant.parse("2026-10-25T00:29:00Z"))).contains(second);
        assertThat(night.endOf(Instant.parse("2026-10-25T00:45:00Z"))).contains(second);
        assertThat(night.endOf(second)).isEmpty();
    }

    @Test
    void whatever_the_zone_and_the_day_nothing_rings_before_the_end_and_the_end_comes() {
        var random = new Random(SEED);
        for (var i = 0; i < CASES; i++) {
            var hours = anyHours(random);
            var now = anyInstant(random);
            hours.endOf(now).ifPresent(end -> {
                assertThat(end).as("%s at %s", hours, now).isAfter(now).isBefore(now.plus(Duration.ofHours(26)));
                var between = now.plusMillis(
                        (long) (random.nextDouble() * Duration.between(now, end).toMillis()));
                assertThat(hours.endOf(between))
                        .as("%s at %s", hours, between)
                        .hasValueSatisfying(later -> assertThat(later).isAfterOrEqualTo(end));
            });
        }
    }

    @Test
    void on_days_on_which_no_clock_is_put_the_clock_alone_decides() {
        var random = new Random(SEED);
        var decided = 0;
        for (var i = 0; i < CASES; i++) {
            var hours = anyHours(random);
            var now = anyInstant(random);
            var rules = hours.zone().getRules();
            var change = rules.nextTransition(now.minus(Duration.ofDays(2)));
            if (change != null && change.getInstant().isBefore(now.plus(Duration.ofDays(2)))) {
                continue;
            }
            decided++;
            var clock = now.atZone(hours.zone()).toLocalTime();
            var byClock = hours.from().isBefore(hours.to())
                    ? !clock.isBefore(hours.from()) && clock.isBefore(hours.to())
                    : !clock.isBefore(hours.from()) || clock.isBefore(hours.to());
            assertThat(hours.endOf(now).isPresent()).as("%s at %s", hours, now).isEqualTo(byClock);
            hours.endOf(now)
                    .ifPresent(end -> assertThat(end.atZone(hours.zone()).toLocalTime())
                            .as("%s at %s", hours, now)
                            .isEqualTo(hours.to()));
        }
        assertThat(decided).isGreaterThan(CASES / 2);
    }

    private static QuietHours anyHours(Random random) {
        var from = LocalTime.of(random.nextInt(24), random.nextInt(4) * 15);
        var to = from.plusMinutes(15L * (1 + random.nextInt(95)));
        return new QuietHours(from, to, ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))));
    }

    private static Instant anyInstant(Random random) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(2 * 365 * 24 * 3600));
    }
}
