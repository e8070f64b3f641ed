package io.shipmate.matching.partnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PausingAPartnership {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final Partnership partnership = new Partnership(anna, ben, NOW);

    @Test
    void it_ends_by_itself_when_its_day_begins_where_it_was_asked_for() {
        partnership.pause(LocalDate.parse("2026-04-01"), BERLIN, NOW);
        var dayBegins = Instant.parse("2026-03-31T22:00:00Z");
        assertThat(partnership.stateAt(dayBegins.minusSeconds(1))).isEqualTo(PartnershipState.PAUSED);
        assertThat(partnership.pausedUntilAt(dayBegins.minusSeconds(1))).isEqualTo("2026-04-01");
        assertThat(partnership.stateAt(dayBegins)).isEqualTo(PartnershipState.ACTIVE);
        assertThat(partnership.pausedUntilAt(dayBegins)).isNull();
        assertThat(partnership.wake(dayBegins.minusSeconds(1))).isEmpty();
        assertThat(partnership.wake(dayBegins)).isPresent();
        assertThat(partnership.wake(dayBegins)).isEmpty();
    }

    @Test
    void one_with_an_open_end_waits_until_somebody_resumes_it() {
        partnership.pause(null, BERLIN, NOW);
        assertThat(partnership.stateAt(NOW.plus(Duration.ofDays(5_000)))).isEqualTo(PartnershipState.PAUSED);
        assertThat(partnership.resume(NOW).members()).containsExactlyInAnyOrder(anna, ben);
        assertThat(partnership.stateAt(NOW)).isEqualTo(PartnershipState.ACTIVE);
    }

    @Test
    void its_event_says_until_when_and_neither_who_nor_why() {
        var event = partnership.pause(LocalDate.parse("2026-04-01"), BERLIN, NOW);
        assertThat(event.type()).isEqualTo("io.shipmate.matching.partnership-paused.v1");
        assertThat(PartnershipEvent.Paused.class.getRecordComponents())
                .extracting(java.lang.reflect.RecordComponent::getName)
                .containsExactly("partnership", "circle", "members", "until", "version", "at");
    }

    @Test
    void each_thing_that_happens_has_a_higher_number_also_two_in_one_moment() {
        var paused = partnership.pause(LocalDate.parse("2026-04-01"), BERLIN, NOW);
        var later = NOW.plus(Duration.ofDays(60));
        var resumed = partnership.wake(later).orElseThrow();
        assertThat(List.of(
                        paused.version(),
                        resumed.version(),
                        partnership.end(later).version()))
                .containsExactly(2L, 3L, 4L);
        assertThat(new Partnership(anna, ben, NOW).formed().version()).isEqualTo(1);
    }

    @Test
    void what_rests_cannot_be_paused_and_what_is_over_cannot_be_anything() {
        partnership.pause(null, ZoneOffset.UTC, NOW);
        assertThatThrownBy(() -> partnership.pause(null, ZoneOffset.UTC, NOW))
                .isInstanceOf(PartnershipRefused.Paused.class);
        partnership.end(NOW);
        assertThatThrownBy(() -> partnership.pause(null, ZoneOffset.UTC, NOW))
                .isInstanceOf(PartnershipRefused.Ended.class);
        assertThatThrownBy(() -> partnership.resume(NOW)).isInstanceOf(PartnershipRefused.Ended.class);
        assertThatThrownBy(() -> partnership.end(NOW)).isInstanceOf(PartnershipRefused.Ended.class);
    }

    @Test
    void what_does_not_rest_cannot_be_resumed() {
        assertThatThrownBy(() -> partnership.resume(NOW)).isInstanceOf(PartnershipRefused.Active.class);
    }

    @Test
    void it_is_the_same_from_both_sides_and_in_whatever_order_it_was_made() {
        var other = new Partnership(ben, anna, NOW);
        assertThat(other.members()).isEqualTo(partnership.members());
        assertThat(partnership.partnerOf(anna)).isEqualTo(ben);
        assertThat(partnership.partnerOf(ben)).isEqualTo(anna);
    }

    @Test
    void it_takes_two() {
        assertThatThrownBy(() -> new Partnership(anna, anna, NOW)).isInstanceOf(IllegalArgumentException.class);
    }
}
