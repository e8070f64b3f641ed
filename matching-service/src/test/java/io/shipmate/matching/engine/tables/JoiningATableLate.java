package io.shipmate.matching.engine.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JoiningATableLate {

    private final List<Guest> guests = new ArrayList<>();
    private final List<Apart> apart = new ArrayList<>();

    private void guest(int zone, String function, String challenge) {
        guests.add(new Guest(
                Guests.id(guests.size()),
                new Guest.Reach(1, zone, Set.of("en")),
                1,
                function,
                null,
                Set.of(),
                Set.of(challenge)));
    }

    @BeforeEach
    void two_tables_stand() {
        for (int one = 0; one < 4; one++) {
            guest(0, "family-" + one, "delegating");
        }
        for (int one = 0; one < 4; one++) {
            guest(0, "family-" + (4 + one), "hiring");
        }
    }

    private static Table table(int from) {
        return new Table(
                1, 0, "en", List.of(Guests.id(from), Guests.id(from + 1), Guests.id(from + 2), Guests.id(from + 3)), 0);
    }

    private OptionalInt best(Sizes sizes) {
        return Tables.bestTable(
                new Gathering(guests, apart, List.of(), sizes, Aims.USUAL),
                List.of(table(0), table(4)),
                guests.getLast().id());
    }

    @Test
    void one_comes_where_nobody_does_the_same() {
        guest(0, "family-1", "hiring");
        assertThat(best(Sizes.USUAL)).hasValue(1);
    }

    @Test
    void but_not_where_somebody_is_to_be_kept_from() {
        guest(0, "family-1", "hiring");
        apart.add(new Apart(Guests.id(8), Guests.id(5), Apart.Cause.AVOIDED));
        assertThat(best(Sizes.USUAL)).hasValue(0);
    }

    @Test
    void where_no_seat_is_free_or_nobody_is_awake_there_is_none() {
        guest(0, "family-1", "hiring");
        assertThat(best(new Sizes(4, 4, 4))).isEmpty();
        guest(2, "family-1", "hiring");
        assertThat(best(Sizes.USUAL)).isEmpty();
    }

    @Test
    void who_has_sat_together_is_known_of_every_pair() {
        assertThat(Tables.met(List.of(table(0), table(4)))).hasSize(12).contains(new Met(Guests.id(4), Guests.id(7)));
    }

    @Test
    void rotating_brings_new_people_together() {
        Gathering gathering = Guests.together(64, 3, Sizes.USUAL, 0);
        Effort effort = new Effort(1, 500);
        Seating first = Tables.seat(gathering, 1, effort, 1, Progress.UNWATCHED);
        List<Met> met = Tables.met(first.tables());
        Seating second = Tables.seat(
                new Gathering(gathering.guests(), gathering.apart(), met, gathering.sizes(), gathering.aims()),
                1,
                effort,
                1,
                Progress.UNWATCHED);
        List<Met> again = new ArrayList<>(Tables.met(second.tables()));
        again.retainAll(met);
        assertThat(again).hasSizeLessThan(met.size() / 20);
    }

    @Test
    void what_cannot_be_is_refused_when_it_is_said() {
        assertThatThrownBy(() -> new Sizes(3, 4, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sizes(4, 8, 13)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Aims(0, 0, 0, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Aims(11, 0, 0, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Effort(0, 1)).isInstanceOf(IllegalArgumentException.class);
        Guest one = guests.getFirst();
        assertThatThrownBy(() -> new Gathering(List.of(one, one), List.of(), List.of(), Sizes.USUAL, Aims.USUAL))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
