package io.shipmate.matching.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Olga has a partner, a buddy and a seat at a roundtable, where both of them sit too, among six others. To all of them things happen about once a year of
 * which she does not hear. She sees all her check-ins, and nothing of them tells which of them something has caused.
 */
class TellingWhyOneIsAsked {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(3_650));
    private static final Duration MEAN = Duration.ofDays(90);
    private static final int LIVES = 800;

    private static final UUID OLGA = UUID.randomUUID();
    private static final UUID PARTNER = UUID.randomUUID();
    private static final UUID BUDDY = UUID.randomUUID();
    private static final List<UUID> OTHERS = Stream.concat(
                    Stream.of(PARTNER, BUDDY), Stream.generate(UUID::randomUUID).limit(6))
            .toList();

    private static final Bond PARTNERSHIP = new Bond(Bond.Kind.PARTNERSHIP, UUID.randomUUID());
    private static final Bond GROUP = new Bond(Bond.Kind.BUDDY_GROUP, UUID.randomUUID());
    private static final List<Reach.Seat> TABLE = Stream.concat(OTHERS.stream(), Stream.of(OLGA))
            .map(person -> new Reach.Seat(UUID.randomUUID(), person))
            .toList();
    private static final Bond SEAT = TABLE.getLast().bond();
    private static final List<Bond> HERS = List.of(PARTNERSHIP, GROUP, SEAT);

    private final SplittableRandom random = new SplittableRandom(42);
    private final CheckInCalendar calendar = new CheckInCalendar(MEAN, new SplittableRandom(7));

    /**
     * What she sees of a check-in, and what she does not: whether something had brought it nearer.
     *
     * @param before when she was asked about the same thing last
     * @param others when she is asked about the two others
     */
    private record Seen(Bond bond, Instant before, Instant asked, List<Instant> others, boolean caused) {

        double gap() {
            return Duration.between(before, asked).toMinutes();
        }

        double toTheNearest() {
            return others.stream()
                    .mapToDouble(other -> Duration.between(asked, other).abs().toMinutes())
                    .min()
                    .orElse(0);
        }

        boolean atTheWeekend() {
            return asked.atZone(ZoneOffset.UTC).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        }
    }

    private static final Map<String, ToDoubleFunction<Seen>> EVIDENCE = Map.of(
            "the time since the last", Seen::gap,
            "how near it is to a quarter", seen -> Math.abs(seen.gap() - MEAN.toMinutes()),
            "how near one about something else is", Seen::toTheNearest,
            "the weekday",
                    seen -> seen.asked().atZone(ZoneOffset.UTC).getDayOfWeek().getValue(),
            "the weekend", seen -> seen.atTheWeekend() ? 1 : 0,
            "the time of day",
                    seen -> seen.asked().atZone(ZoneOffset.UTC).toLocalTime().toSecondOfDay(),
            "the day of the month", seen -> seen.asked().atZone(ZoneOffset.UTC).getDayOfMonth());

    /** What somebody shares with her alone. */
    private static List<Reach.OfTwo> pairsOf(UUID person) {
        if (person.equals(PARTNER)) {
            return List.of(new Reach.OfTwo(PARTNERSHIP, OLGA, false));
        }
        return person.equals(BUDDY) ? List.of(new Reach.OfTwo(GROUP, OLGA, false)) : List.of();
    }

    /** As the service decides it. */
    private static List<Bond> reach(UUID person) {
        return Reach.of(person, pairsOf(person), TABLE);
    }

    /**
     * By whatever she goes, the chance that a caused check-in ranks above a routine one about the same thing is one half (the area under the curve of true
     * against false alarms); with thousands of each its standard error is below 0.005.
     */
    @Test
    void she_tells_caused_from_routine_ones_no_better_than_chance() {
        var seen = lives(LIVES, TellingWhyOneIsAsked::reach);
        for (var bond : HERS) {
            var about = seen.stream().filter(one -> one.bond().equals(bond)).toList();
            assertThat(about).filteredOn(Seen::caused).hasSizeGreaterThan(5_000);
            assertThat(about).filteredOn(one -> !one.caused()).hasSizeGreaterThan(5_000);
            EVIDENCE.forEach((what, evidence) -> assertThat(discrimination(about, evidence))
                    .as("%s, of a %s", what, bond.kind())
                    .isCloseTo(0.5, within(0.02)));
        }
        var aboutTheSeat = seen.stream().filter(one -> one.bond().equals(SEAT)).count();
        assertThat(LIVES * 3_650.0 / aboutTheSeat)
                .as("days from one to the next")
                .isBetween(30.0, 60.0);
    }

    /** What the reach is good for; and that this test would notice. */
    @Test
    void if_it_brought_all_nearer_that_she_shares_with_somebody_she_could_tell() {
        var seen = lives(
                LIVES / 8,
                person -> Stream.concat(pairsOf(person).stream().map(Reach.OfTwo::bond), Stream.of(SEAT))
                        .toList());
        var ofPartners =
                seen.stream().filter(one -> one.bond().equals(PARTNERSHIP)).toList();
        assertThat(discrimination(ofPartners, one -> -one.toTheNearest())).isGreaterThan(0.6);
    }

    private List<Seen> lives(int many, Function<UUID, List<Bond>> reach) {
        var all = new ArrayList<Seen>();
        for (int i = 0; i < many; i++) {
            all.addAll(tenYears(reach));
        }
        return all;
    }

    /** When she is asked about one of the three, and whether something has caused it. */
    private record Asked(Instant at, boolean caused) {}

    /** The service's own steps: something happens, the plans come nearer; a moment comes, she is asked, the next is planned. */
    private List<Seen> tenYears(Function<UUID, List<Bond>> reach) {
        var plans = new HashMap<Bond, Asked>();
        var asked = new HashMap<Bond, List<Asked>>();
        HERS.forEach(bond -> {
            plans.put(bond, new Asked(calendar.someday(START), false));
            asked.put(bond, new ArrayList<>(List.of(new Asked(START, false))));
        });
        var happens = happening(START);
        while (happens.isBefore(END)) {
            askUntil(happens, plans, asked);
            bringNearer(reach.apply(OTHERS.get(random.nextInt(OTHERS.size()))), happens, plans);
            happens = happening(happens);
        }
        return seen(asked);
    }

    private void askUntil(Instant moment, Map<Bond, Asked> plans, Map<Bond, List<Asked>> asked) {
        for (var bond : HERS) {
            while (plans.get(bond).at().isBefore(moment)) {
                var now = plans.get(bond);
                asked.get(bond).add(now);
                plans.put(bond, new Asked(calendar.someday(now.at()), false));
            }
        }
    }

    private void bringNearer(List<Bond> reached, Instant now, Map<Bond, Asked> plans) {
        for (var bond : reached) {
            var nearer = calendar.soon(now);
            plans.computeIfPresent(bond, (_, plan) -> nearer.isBefore(plan.at()) ? new Asked(nearer, true) : plan);
        }
    }

    private Instant happening(Instant now) {
        return now.plusSeconds((long)
                (-Math.log(1 - random.nextDouble()) * Duration.ofDays(365).toSeconds() / OTHERS.size()));
    }

    private static List<Seen> seen(Map<Bond, List<Asked>> asked) {
        var seen = new ArrayList<Seen>();
        for (var bond : HERS) {
            var about = asked.get(bond);
            var others = HERS.stream()
                    .filter(other -> !other.equals(bond))
                    .flatMap(other -> asked.get(other).stream().skip(1))
                    .map(Asked::at)
                    .toList();
            for (int i = 1; i < about.size(); i++) {
                seen.add(new Seen(
                        bond,
                        about.get(i - 1).at(),
                        about.get(i).at(),
                        others,
                        about.get(i).caused()));
            }
        }
        return seen;
    }

    /** Mann and Whitney's U as a share of all pairs; equal ones count half. */
    private static double discrimination(List<Seen> all, ToDoubleFunction<Seen> evidence) {
        record Valued(double value, boolean caused) {}
        var sorted = all.stream()
                .map(seen -> new Valued(evidence.applyAsDouble(seen), seen.caused()))
                .sorted(Comparator.comparingDouble(Valued::value))
                .toList();
        double below = 0;
        double won = 0;
        long caused = 0;
        for (int from = 0, to; from < sorted.size(); from = to) {
            long equalCaused = 0;
            long equalRoutine = 0;
            double value = sorted.get(from).value();
            for (to = from; to < sorted.size() && sorted.get(to).value() == value; to++) {
                if (sorted.get(to).caused()) {
                    equalCaused++;
                } else {
                    equalRoutine++;
                }
            }
            won += equalCaused * (below + equalRoutine / 2.0);
            below += equalRoutine;
            caused += equalCaused;
        }
        return won / caused / below;
    }
}
