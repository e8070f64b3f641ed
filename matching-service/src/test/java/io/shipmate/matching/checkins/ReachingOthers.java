package io.shipmate.matching.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReachingOthers {

    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final UUID cleo = UUID.randomUUID();
    private final Bond partnership = new Bond(Bond.Kind.PARTNERSHIP, UUID.randomUUID());

    private static Reach.Seat seat(UUID person) {
        return new Reach.Seat(UUID.randomUUID(), person);
    }

    @Test
    void it_reaches_what_somebody_shares_with_one_other_their_own_seats_and_those_of_the_others_there() {
        var own = seat(anna);
        var cleos = seat(cleo);
        assertThat(Reach.of(anna, List.of(new Reach.OfTwo(partnership, ben, false)), List.of(own, cleos)))
                .containsExactlyInAnyOrder(partnership, own.bond(), cleos.bond());
    }

    @Test
    void each_of_the_others_in_one_place_only() {
        var led = seat(cleo);
        var own = List.of(seat(anna), seat(anna));
        var seats = List.of(own.getFirst(), seat(ben), led, own.getLast(), seat(cleo));
        assertThat(Reach.of(anna, List.of(new Reach.OfTwo(partnership, ben, false)), seats))
                .containsExactlyInAnyOrder(
                        partnership, own.getFirst().bond(), own.getLast().bond(), led.bond());
    }

    @Test
    void whoever_is_asked_nothing_about_a_pause_is_asked_at_the_table() {
        var bens = seat(ben);
        assertThat(Reach.of(anna, List.of(new Reach.OfTwo(partnership, ben, true)), List.of(bens)))
                .contains(bens.bond());
    }

    @Test
    void to_whom_nobody_is_bound_nothing_comes_nearer() {
        assertThat(Reach.of(anna, List.of(), List.of())).isEmpty();
    }
}
