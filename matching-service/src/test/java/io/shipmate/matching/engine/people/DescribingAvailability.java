package io.shipmate.matching.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shipmate.matching.engine.people.Availability.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescribingAvailability {

    private static final int WEEK = 7 * 24 * 60;

    @Test
    void windows_may_overlap_and_count_once() {
        Availability twice = Availability.of(List.of(new Window(0, 60), new Window(30, 90)));
        assertThat(twice.sharedMinutes(twice)).isEqualTo(90);
    }

    @Test
    void only_whole_quarters_of_an_hour_count() {
        Availability ragged = Availability.of(List.of(new Window(1, 44)));
        assertThat(ragged.sharedMinutes(all())).isEqualTo(15);
    }

    @Test
    void a_window_wraps_around_the_week_at_both_ends() {
        Availability sundayNight = Availability.of(List.of(new Window(WEEK - 60, WEEK)));
        Availability mondayInAuckland = Availability.of(List.of(new Window(-120, 60)));
        Availability sundayInLosAngeles = Availability.of(List.of(new Window(WEEK - 30, WEEK + 60)));

        assertThat(sundayNight.sharedMinutes(mondayInAuckland)).isEqualTo(60);
        assertThat(mondayInAuckland.sharedMinutes(sundayInLosAngeles)).isEqualTo(90);
    }

    @Test
    void zones_a_quarter_of_an_hour_off_are_told_apart() {
        Availability inKathmandu = Availability.of(List.of(new Window(9 * 60 - 345, 17 * 60 - 345)));
        Availability inDelhi = Availability.of(List.of(new Window(9 * 60 - 330, 17 * 60 - 330)));
        assertThat(inKathmandu.sharedMinutes(inDelhi)).isEqualTo(8 * 60 - 15);
    }

    @Test
    void nothing_known_is_not_the_same_as_no_time() {
        assertThat(Availability.unknown().sharedMinutes(all())).isEqualTo(-1);
        assertThat(all().sharedMinutes(Availability.unknown())).isEqualTo(-1);
        assertThat(Availability.of(List.of()).sharedMinutes(all())).isZero();
        assertThat(Availability.of(List.of())).isNotEqualTo(Availability.unknown());
    }

    @Test
    void equal_times_are_equal_however_they_are_told() {
        assertThat(Availability.of(List.of(new Window(0, 60))))
                .isEqualTo(Availability.of(List.of(new Window(0, 30), new Window(30, 60))))
                .hasSameHashCodeAs(Availability.of(List.of(new Window(WEEK, WEEK + 60))));
    }

    @Test
    void a_window_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> new Window(60, 59)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Window(0, WEEK + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Window(2 * WEEK, 2 * WEEK + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Availability all() {
        return Availability.of(List.of(new Window(0, WEEK)));
    }
}
