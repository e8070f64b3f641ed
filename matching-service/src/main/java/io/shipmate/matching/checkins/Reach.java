package io.shipmate.matching.checkins;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Whose check-ins something that has happened to somebody brings nearer. It is the same whether two compete now, or report to one another, or neither:
 * nothing here knows. And it reaches each of the others in one place at the most: whoever is asked about two things in one week could tell that it has
 * happened to somebody with whom they share both.
 */
final class Reach {

    private Reach() {}

    /**
     * Something of which two people are asked at the same moment.
     *
     * @param other with whom
     * @param rests whether nothing is asked at present
     */
    record OfTwo(Bond bond, UUID other, boolean rests) {}

    /** A taken seat at a roundtable. */
    record Seat(UUID id, UUID person) {

        Bond bond() {
            return new Bond(Bond.Kind.SEAT, id);
        }
    }

    /**
     * All that this person shares with one other, their own seats, and one seat of everybody else with whom they sit.
     *
     * @param pairs all of this person's
     * @param seats all at this person's roundtables, in an order that stays
     */
    static List<Bond> of(UUID person, List<OfTwo> pairs, List<Seat> seats) {
        var near = new ArrayList<>(pairs.stream().map(OfTwo::bond).toList());
        Set<UUID> reached = new HashSet<>();
        pairs.stream().filter(pair -> !pair.rests()).forEach(pair -> reached.add(pair.other()));
        for (var seat : seats) {
            if (seat.person().equals(person) || reached.add(seat.person())) {
                near.add(seat.bond());
            }
        }
        return near;
    }

    /** The same where everybody can look up what has happened, and it is only roundtables that it touches: their own seat, and that of all others there. */
    static List<Bond> atTables(List<Seat> seats) {
        return seats.stream().map(Seat::bond).toList();
    }
}
