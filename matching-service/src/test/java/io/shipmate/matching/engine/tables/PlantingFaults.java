package io.shipmate.matching.engine.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The verifier finds whatever is put wrong in a valid seating. */
class PlantingFaults {

    private final SplittableRandom draw = new SplittableRandom(4);

    @Test
    void each_of_a_thousand_planted_faults_is_found() {
        int planted = 0;
        for (int seed = 0; planted < 1_000; seed++) {
            Gathering gathering = Guests.spread(160, seed, Sizes.USUAL);
            Seating seating = Tables.seat(gathering, seed, new Effort(1, 20), 1, Progress.UNWATCHED);
            assertThat(SeatingVerifier.faults(gathering, seating)).isEmpty();
            for (int kind = 0; kind < 8; kind++) {
                Seating broken = broken(seating, kind);
                if (broken != null) {
                    planted++;
                    assertThat(SeatingVerifier.faults(gathering, broken))
                            .as("kind %s in %s", kind, seed)
                            .isNotEmpty();
                }
            }
            planted++;
            assertThat(SeatingVerifier.faults(stricter(gathering, seating), seating))
                    .isNotEmpty();
        }
    }

    private Seating broken(Seating seating, int kind) {
        List<Table> tables = new ArrayList<>(seating.tables());
        List<LeftOut> left = new ArrayList<>(seating.leftOut());
        int chosen = draw.nextInt(tables.size());
        Table table = tables.get(chosen);
        List<UUID> members = new ArrayList<>(table.members());
        int value = table.value();
        switch (kind) {
            case 0 -> members.removeFirst();
            case 1 ->
                members.set(
                        0, tables.get((chosen + 1) % tables.size()).members().getFirst());
            case 2 -> members.add(Guests.id(kind));
            case 3 -> value += 1;
            case 4 -> members = new ArrayList<>(members.reversed());
            case 5 -> left.add(new LeftOut(members.removeLast(), LeftOut.Why.NOBODY_FITTING));
            case 6 -> {
                return otherReason(tables, left);
            }
            default -> {
                return exchanged(tables, left, chosen);
            }
        }
        tables.set(chosen, new Table(table.levelBand(), table.zoneBand(), table.language(), members, value));
        return new Seating(tables, left);
    }

    private static Seating otherReason(List<Table> tables, List<LeftOut> left) {
        for (int position = 0; position < left.size(); position++) {
            LeftOut one = left.get(position);
            boolean tooFew = switch (one.why()) {
                case TOO_FEW, TIME_ZONES, LEVELS, LANGUAGE -> true;
                default -> false;
            };
            if (tooFew) {
                left.set(position, new LeftOut(one.guest(), LeftOut.Why.TABLE_SIZE));
                return new Seating(tables, left);
            }
        }
        return null;
    }

    /** The first of one table for the first of another, wherever that is. */
    private Seating exchanged(List<Table> tables, List<LeftOut> left, int chosen) {
        int other = (chosen + 1 + draw.nextInt(tables.size() - 1)) % tables.size();
        List<UUID> here = new ArrayList<>(tables.get(chosen).members());
        List<UUID> there = new ArrayList<>(tables.get(other).members());
        UUID one = here.set(0, there.getFirst());
        there.set(0, one);
        tables.set(chosen, with(tables.get(chosen), here));
        tables.set(other, with(tables.get(other), there));
        return new Seating(tables, left);
    }

    private static Table with(Table table, List<UUID> members) {
        return new Table(
                table.levelBand(),
                table.zoneBand(),
                table.language(),
                members.stream().sorted().toList(),
                table.value());
    }

    /** The seating stays, and two of one table turn out to be kept apart. */
    private Gathering stricter(Gathering gathering, Seating seating) {
        Table table = seating.tables().get(draw.nextInt(seating.tables().size()));
        List<Apart> apart = new ArrayList<>(gathering.apart());
        apart.add(new Apart(table.members().getLast(), table.members().getFirst(), Apart.Cause.RIVALS));
        return new Gathering(gathering.guests(), apart, gathering.met(), gathering.sizes(), gathering.aims());
    }
}
