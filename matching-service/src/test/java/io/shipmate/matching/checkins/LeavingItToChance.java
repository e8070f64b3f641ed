package io.shipmate.matching.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class LeavingItToChance {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration MEAN = Duration.ofDays(90);

    private final SplittableRandom random = new SplittableRandom(42);
    private final CheckInCalendar calendar = new CheckInCalendar(MEAN, new SplittableRandom(7));

    /** What one of the two sees of a check-in, and what they do not: whether something had brought it nearer. */
    private record Seen(Instant before, Instant asked, boolean caused) {

        double gap() {
            return Duration.between(before, asked).toMinutes();
        }
    }

    @Test
    void it_comes_about_quarterly() {
        double days = 0;
        for (int i = 0; i < 20_000; i++) {
            days += Duration.between(START, calendar.someday(START)).toHours() / 24.0;
        }
        assertThat(days / 20_000).isCloseTo(90, within(2.5));
    }

    @Test
    void what_has_happened_brings_it_into_each_day_of_the_coming_week_alike() {
        var days = new int[CheckInCalendar.COMING_DAYS + 1];
        for (int i = 0; i < 70_000; i++) {
            var soon = calendar.soon(START.plus(Duration.ofHours(23)));
            days[(int) Duration.between(START, soon).toDays()]++;
        }
        assertThat(days[0]).isZero();
        for (int day = 1; day < days.length; day++) {
            assertThat(days[day]).isCloseTo(10_000, within(400));
        }
    }

    @Test
    void two_that_were_a_week_apart_on_average_would_leave_no_room_for_chance() {
        assertThatThrownBy(() -> new CheckInCalendar(Duration.ofDays(4), new SplittableRandom(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * Partnerships over ten years, in each of which things happen about once a year. By whatever an observer goes of what they see, the chance that a caused
     * check-in ranks above a routine one is one half (the area under the curve of true against false alarms); with 15,000 of the two kinds its standard
     * error is below 0.005.
     */
    @Test
    void an_observer_tells_caused_from_routine_ones_no_better_than_chance() {
        var all = new ArrayList<Seen>();
        for (int i = 0; i < 3_000; i++) {
            all.addAll(tenYears());
        }
        assertThat(all).filteredOn(Seen::caused).hasSizeGreaterThan(15_000);
        Map<String, ToDoubleFunction<Seen>> byWhatTheyGo = Map.of(
                "the time since the last", Seen::gap,
                "how near it is to a quarter", seen -> Math.abs(seen.gap() - MEAN.toMinutes()),
                "the weekday",
                        seen -> seen.asked()
                                .atZone(ZoneOffset.UTC)
                                .getDayOfWeek()
                                .getValue(),
                "the weekend", seen -> isWeekend(seen) ? 1 : 0,
                "the time of day",
                        seen -> seen.asked()
                                .atZone(ZoneOffset.UTC)
                                .toLocalTime()
                                .toSecondOfDay(),
                "the day of the month",
                        seen -> seen.asked().atZone(ZoneOffset.UTC).getDayOfMonth());
        byWhatTheyGo.forEach((what, evidence) ->
                assertThat(discrimination(all, evidence)).as(what).isCloseTo(0.5, within(0.02)));
    }

    /** The service's own steps: something happens, the plan comes nearer; its moment comes, both are asked, the next is planned. */
    private List<Seen> tenYears() {
        var seen = new ArrayList<Seen>();
        var end = START.plus(Duration.ofDays(3_650));
        var before = START;
        var due = calendar.someday(START);
        var caused = false;
        var happens = happening(START);
        while (due.isBefore(end)) {
            if (happens.isBefore(due)) {
                var nearer = calendar.soon(happens);
                if (nearer.isBefore(due)) {
                    due = nearer;
                    caused = true;
                }
                happens = happening(happens);
            } else {
                seen.add(new Seen(before, due, caused));
                before = due;
                due = calendar.someday(due);
                caused = false;
            }
        }
        return seen;
    }

    private static boolean isWeekend(Seen seen) {
        return seen.asked().atZone(ZoneOffset.UTC).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    private Instant happening(Instant now) {
        return now.plusSeconds((long)
                (-Math.log(1 - random.nextDouble()) * Duration.ofDays(365).toSeconds()));
    }

    /** Mann and Whitney's U as a share of all pairs; equal ones count half. */
    private static double discrimination(List<Seen> all, ToDoubleFunction<Seen> evidence) {
        var sorted = all.stream().sorted(Comparator.comparingDouble(evidence)).toList();
        double below = 0;
        double won = 0;
        long caused = 0;
        for (int from = 0, to; from < sorted.size(); from = to) {
            long equalCaused = 0;
            long equalRoutine = 0;
            double value = evidence.applyAsDouble(sorted.get(from));
            for (to = from; to < sorted.size() && evidence.applyAsDouble(sorted.get(to)) == value; to++) {
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
