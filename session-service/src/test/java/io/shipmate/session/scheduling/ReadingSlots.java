package io.shipmate.session.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shipmate.kit.problem.Invalid;
import io.shipmate.kit.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadingSlots {

    private static final long SEED = 20_260_321;
    private static final int CASES = 20_000;
    private static final Instant NOW = Instant.parse("2027-01-15T08:00:30Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Zones that put their clocks forward and back, by an hour and by half of one, in both hemispheres, and some that do not. */
    private static final List<ZoneId> ZONES = List.of(
            BERLIN,
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Santiago"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Asia/Tokyo"),
            ZoneId.of("Africa/Casablanca"),
            ZoneId.of("Pacific/Chatham"));

    private static TimeSlot local(String time, ZoneId zone, Instant now) {
        return SlotReading.read(List.of(new ProposedSlot(null, LocalDateTime.parse(time), 60)), zone, now)
                .getFirst();
    }

    private static List<String> refused(Instant now, ProposedSlot... slots) {
        try {
            SlotReading.read(List.of(slots), BERLIN, now);
        } catch (Invalid invalid) {
            return invalid.violations().stream().map(Problem.Violation::at).toList();
        }
        return List.of();
    }

    @Test
    void a_local_time_is_what_the_clock_on_the_wall_shows_wherever_and_whenever() {
        var random = new Random(SEED);
        var gaps = 0;
        for (var i = 0; i < CASES; i++) {
            var zone = ZONES.get(random.nextInt(ZONES.size()));
            var wall = NOW.atZone(zone)
                    .toLocalDateTime()
                    .truncatedTo(ChronoUnit.MINUTES)
                    .plusMinutes(24 * 60 + random.nextInt(363 * 24 * 60));
            var minutes = 10 + random.nextInt(231);
            var offsets = zone.getRules().getValidOffsets(wall);
            var proposed = List.of(new ProposedSlot(null, wall, minutes));
            if (offsets.isEmpty()) {
                gaps++;
                assertThatExceptionOfType(Invalid.class)
                        .as("seed %d, case %d: %s in %s", SEED, i, wall, zone)
                        .isThrownBy(() -> SlotReading.read(proposed, zone, NOW));
                continue;
            }
            var slot = SlotReading.read(proposed, zone, NOW).getFirst();
            assertThat(slot.start().atZone(zone).toLocalDateTime())
                    .as("seed %d, case %d", SEED, i)
                    .isEqualTo(slot.localStart())
                    .isEqualTo(wall);
            assertThat(slot.start()).isEqualTo(wall.toInstant(offsets.getFirst()));
            assertThat(Duration.between(slot.start(), slot.end())).isEqualTo(Duration.ofMinutes(minutes));
        }
        assertThat(gaps).isPositive();
    }

    @Test
    void an_instant_means_itself_and_shows_what_the_clock_shows_then() {
        var random = new Random(SEED);
        for (var i = 0; i < CASES; i++) {
            var zone = ZONES.get(random.nextInt(ZONES.size()));
            var start = NOW.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1 + random.nextInt(364 * 24 * 60)));
            var slot = SlotReading.read(List.of(new ProposedSlot(start, null, 30)), zone, NOW)
                    .getFirst();
            assertThat(slot.start()).isEqualTo(start);
            assertThat(slot.localStart()).isEqualTo(start.atZone(zone).toLocalDateTime());
        }
    }

    @Test
    void an_hour_that_does_not_exist_is_refused_and_one_that_comes_twice_is_the_first() {
        assertThat(refused(NOW, new ProposedSlot(null, LocalDateTime.parse("2027-03-28T02:30"), 60)))
                .containsExactly("/slots/0/localStart");
        assertThat(local("2027-10-31T02:30", BERLIN, NOW).start()).isEqualTo("2027-10-31T00:30:00Z");
    }

    @Test
    void the_same_time_of_day_is_kept_across_a_change_of_clocks() {
        assertThat(local("2027-03-27T15:00", BERLIN, NOW).start()).isEqualTo("2027-03-27T14:00:00Z");
        assertThat(local("2027-03-28T15:00", BERLIN, NOW).start()).isEqualTo("2027-03-28T13:00:00Z");
    }

    @Test
    void a_leap_day_is_a_day_and_a_year_ahead_of_it_is_a_year() {
        assertThat(local("2028-02-29T10:00", BERLIN, Instant.parse("2027-03-01T09:00:00Z"))
                        .start())
                .isEqualTo("2028-02-29T09:00:00Z");
        var leapDay = Instant.parse("2028-02-29T09:00:00Z");
        assertThat(refused(leapDay, new ProposedSlot(Instant.parse("2029-02-28T09:00:00Z"), null, 60)))
                .isEmpty();
        assertThat(refused(leapDay, new ProposedSlot(Instant.parse("2029-02-28T09:01:00Z"), null, 60)))
                .containsExactly("/slots/0/start");
    }

    @Test
    void what_is_no_time_to_talk_in_is_refused_with_its_place() {
        var soon = NOW.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofHours(1));
        var wall = soon.atZone(ZoneOffset.UTC).toLocalDateTime();
        assertThat(refused(
                        NOW,
                        new ProposedSlot(null, null, 60),
                        new ProposedSlot(soon, wall, 60),
                        new ProposedSlot(soon.plusSeconds(1), null, 60),
                        new ProposedSlot(NOW.minusSeconds(30), null, 60),
                        new ProposedSlot(soon.plus(Duration.ofDays(366)), null, 60)))
                .containsExactly("/slots/0", "/slots/1", "/slots/2/start", "/slots/3/start", "/slots/4/start");
    }

    @Test
    void what_no_calendar_shows_is_refused_like_every_other_far_time() {
        for (var zone : ZONES) {
            for (var wall : List.of(LocalDateTime.MIN, LocalDateTime.parse("+999999999-12-31T23:59"))) {
                assertThatExceptionOfType(Invalid.class)
                        .as("%s in %s", wall, zone)
                        .isThrownBy(() -> SlotReading.read(List.of(new ProposedSlot(null, wall, 60)), zone, NOW));
            }
            for (var start : List.of(Instant.MIN, Instant.parse("+1000000000-12-31T23:59:00Z"))) {
                assertThatExceptionOfType(Invalid.class)
                        .as("%s in %s", start, zone)
                        .isThrownBy(() -> SlotReading.read(List.of(new ProposedSlot(start, null, 60)), zone, NOW));
            }
        }
    }

    @Test
    void slots_that_overlap_are_refused_and_those_that_touch_are_not() {
        var soon = NOW.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofHours(1));
        assertThat(refused(
                        NOW,
                        new ProposedSlot(soon, null, 60),
                        new ProposedSlot(soon.plus(Duration.ofMinutes(60)), null, 60),
                        new ProposedSlot(soon.plus(Duration.ofMinutes(119)), null, 60)))
                .containsExactly("/slots/2");
    }

    @Test
    void a_zone_has_an_iana_id() {
        assertThat(SlotReading.zone(null, BERLIN)).isEqualTo(BERLIN);
        assertThat(SlotReading.zone("Asia/Tokyo", BERLIN)).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> SlotReading.zone("+02:00", BERLIN));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> SlotReading.zone("Middle/Earth", BERLIN));
    }
}
