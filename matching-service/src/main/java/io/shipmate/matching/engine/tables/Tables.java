package io.shipmate.matching.engine.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * Seats people at roundtables.
 *
 * <p>Guaranteed, and checked before it is returned: everybody is at one table or told why not; at each table all are of one band
 * of levels, one band of time zones and one language, nobody with somebody to be kept from, and as many as may be. As many
 * as possible are seated as far as is found; how good the tables are is a search, of which the effort is given.
 */
public final class Tables {

    private Tables() {}

    /**
     * Seats everybody for whom there is a place.
     *
     * @param threads how many work at it; changes the time and nothing else
     * @throws java.util.concurrent.CancellationException when the progress says so
     */
    public static Seating seat(Gathering gathering, long seed, Effort effort, int threads, Progress progress) {
        Numbered numbered = new Numbered(gathering);
        List<Seats> seats = new Search(numbered, seed, effort, threads, progress).seats();
        Stragglers.seat(numbered, seats);
        List<Table> tables = seats.stream()
                .map(some -> some.table(numbered))
                .sorted(Comparator.comparing((Table table) -> table.members().getFirst()))
                .toList();
        Seating seating = new Seating(tables, leftOut(numbered, seats, tables));
        List<String> faults = SeatingVerifier.faults(gathering, seating);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The seating is not valid: " + faults);
        }
        return seating;
    }

    /**
     * The table at which somebody new does most good, or harms least.
     *
     * @param gathering everybody at the tables and the new one
     * @return the table's place in the list; empty if there is room for this one at none
     */
    public static OptionalInt bestTable(Gathering gathering, List<Table> tables, UUID newcomer) {
        Numbered numbered = new Numbered(gathering);
        int guest = numbered.number(newcomer);
        long bestGain = Long.MIN_VALUE;
        OptionalInt best = OptionalInt.empty();
        for (int table = 0; table < tables.size(); table++) {
            Seats seats = Seats.of(tables.get(table), numbered);
            if (seats.admits(guest, numbered)) {
                long gain = (long) seats.valueWith(guest, numbered) - seats.value(numbered);
                if (gain > bestGain) {
                    bestGain = gain;
                    best = OptionalInt.of(table);
                }
            }
        }
        return best;
    }

    /** Everybody who has sat with whom at these tables: to be met when they are rotated. */
    public static List<Met> met(List<Table> tables) {
        List<Met> met = new ArrayList<>();
        for (Table table : tables) {
            for (int one = 0; one < table.members().size(); one++) {
                for (int other = one + 1; other < table.members().size(); other++) {
                    met.add(new Met(table.members().get(one), table.members().get(other)));
                }
            }
        }
        return met;
    }

    private static List<LeftOut> leftOut(Numbered numbered, List<Seats> seats, List<Table> tables) {
        Set<UUID> seated = new HashSet<>();
        tables.forEach(table -> seated.addAll(table.members()));
        Witness witness = new Witness(numbered, seats);
        List<LeftOut> leftOut = new ArrayList<>();
        for (int guest = 0; guest < numbered.size(); guest++) {
            UUID id = numbered.guest(guest).id();
            if (!seated.contains(id)) {
                leftOut.add(new LeftOut(id, Objects.requireNonNull(witness.why(guest))));
            }
        }
        return leftOut;
    }
}
