package io.shipmate.profile.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shipmate.kit.problem.Invalid;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class TheRulesOfParticipation {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private static ChangeParticipation choice(ParticipationStatus status, LocalDate until, Boolean accept) {
        return new ChangeParticipation(status, until, null, null, null, accept);
    }

    private static Participation in() {
        return Participation.out().changed(choice(ParticipationStatus.IN, null, true), TODAY, NOW);
    }

    @Test
    void everybody_starts_out_open_to_a_partnership() {
        var start = Participation.out();
        assertThat(start.isIn()).isFalse();
        assertThat(start.openTo()).containsExactly(OpenTo.PARTNERSHIP);
        assertThat(start.capacity()).isEqualTo(2);
    }

    @Test
    void the_house_norms_are_accepted_once_and_remembered() {
        var later = NOW.plusSeconds(60);
        var again = in().changed(choice(ParticipationStatus.OUT, null, null), TODAY, later)
                .changed(choice(ParticipationStatus.IN, null, true), TODAY, later);
        assertThat(again.houseNormsAccepted()).isEqualTo(NOW);
        assertThatThrownBy(() -> Participation.out().changed(choice(ParticipationStatus.IN, null, null), TODAY, NOW))
                .isInstanceOf(ParticipationRefused.HouseNormsNotAccepted.class);
    }

    @Test
    void a_pause_lasts_until_its_day_begins() {
        var paused = in().changed(choice(ParticipationStatus.PAUSED, TODAY.plusDays(1), null), TODAY, NOW);
        assertThat(paused.pauseIsOver(TODAY)).isFalse();
        assertThat(paused.pauseIsOver(TODAY.plusDays(1))).isTrue();
        assertThat(paused.resumed()).isEqualTo(in());
        assertThat(in().pauseIsOver(TODAY.plusYears(9))).isFalse();
    }

    @Test
    void a_pause_may_be_moved_and_needs_something_to_pause() {
        var paused = in().changed(choice(ParticipationStatus.PAUSED, TODAY.plusDays(1), null), TODAY, NOW);
        assertThat(paused.changed(choice(ParticipationStatus.PAUSED, TODAY.plusDays(9), null), TODAY, NOW)
                        .pausedUntil())
                .isEqualTo(TODAY.plusDays(9));
        assertThatThrownBy(() -> Participation.out()
                        .changed(choice(ParticipationStatus.PAUSED, TODAY.plusDays(1), null), TODAY, NOW))
                .isInstanceOf(ParticipationRefused.NotTakingPart.class);
    }

    @Test
    void windows_that_touch_do_not_overlap() {
        var morning = new Window(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0));
        var noon = new Window(DayOfWeek.MONDAY, LocalTime.of(12, 0), LocalTime.of(13, 0));
        var tuesday = new Window(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(12, 0));
        var hours = WorkingHours.of(new SetWorkingHours("Europe/Berlin", List.of(tuesday, noon, morning)));
        assertThat(hours.windows()).containsExactly(morning, noon, tuesday);
        var within = new Window(DayOfWeek.MONDAY, LocalTime.of(10, 0), LocalTime.of(11, 0));
        assertThatThrownBy(() -> WorkingHours.of(new SetWorkingHours("Europe/Berlin", List.of(morning, within))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void a_language_is_tidied_or_refused() {
        assertThat(LanguageTag.tidy("PT_br")).contains("pt-BR");
        assertThat(LanguageTag.tidy("zh-Hant")).contains("zh-Hant");
        assertThat(LanguageTag.tidy("klingonish")).isEmpty();
        assertThat(LanguageTag.tidy("!")).isEmpty();
        assertThat(LanguageTag.tidy("")).isEmpty();
    }
}
