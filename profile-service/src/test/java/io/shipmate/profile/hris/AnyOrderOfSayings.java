package io.shipmate.profile.hris;

import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.profile.people.Employment;
import io.shipmate.profile.people.HrFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Whatever the order in which deliveries arrive, and however often: everybody ends as if they had come in order, once. Runs
 * with {@code -Dhris.interleavings=100000} for long.
 */
class AnyOrderOfSayings {

    private static final int EMPLOYEES = 50;
    private static final int INTERLEAVINGS = Integer.getInteger("hris.interleavings", 500);
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private record Saying(String subject, Map<MappedFact, String> facts, boolean gone, Instant at) {}

    /** One who applies sayings as deliveries are applied, on people in memory. */
    private static final class Applying {

        private final Map<String, SubjectFacts> subjects = new HashMap<>();
        private final Map<String, HrFacts> people = new HashMap<>();

        void apply(Saying saying) {
            var before = subjects.getOrDefault(saying.subject(), SubjectFacts.NONE);
            var taken = saying.gone() ? before.gone(saying.at(), 1) : before.take(saying.facts(), saying.at(), 1);
            subjects.put(saying.subject(), taken.facts());
            if (taken.fresh().isEmpty()) {
                return;
            }
            var laying = new FactLaying(
                    saying.subject(),
                    Optional.ofNullable(people.get(saying.subject())),
                    taken.facts(),
                    taken.fresh(),
                    NOW);
            if (!laying.isOfSomebodyUnknownWhoLeft() && laying.missing(Map.of()).isEmpty()) {
                people.put(saying.subject(), laying.laid(Map.of()));
            }
        }
    }

    @Test
    void everybody_ends_as_if_all_had_come_in_order() {
        var seed = Long.getLong("hris.seed", System.nanoTime());
        var random = new Random(seed);
        for (var run = 0; run < INTERLEAVINGS; run++) {
            var sayings = sayings(random);
            var inOrder = new Applying();
            sayings.forEach(inOrder::apply);
            var arriving = new ArrayList<>(sayings);
            for (var repeated = 0; repeated < sayings.size() / 3; repeated++) {
                arriving.add(sayings.get(random.nextInt(sayings.size())));
            }
            Collections.shuffle(arriving, random);
            var asTheyCame = new Applying();
            arriving.forEach(asTheyCame::apply);
            assertThat(asTheyCame.people).as("seed %d, run %d", seed, run).isEqualTo(inOrder.people);
            asTheyCame.apply(sayings.get(random.nextInt(sayings.size()))); // a replay
            assertThat(asTheyCame.people).as("seed %d, run %d", seed, run).isEqualTo(inOrder.people);
        }
    }

    /** At work again on the day after the last one in Berlin, which is still the last one in New York. */
    @Test
    void the_end_of_the_last_day_is_where_somebody_turns_out_to_be() {
        var at = Instant.parse("2025-02-01T10:00:00Z");
        var facts = new EnumMap<MappedFact, String>(MappedFact.class);
        facts.put(MappedFact.GIVEN_NAME, "Anna");
        facts.put(MappedFact.EMAIL, "anna@example.com");
        facts.put(MappedFact.TIME_ZONE, "Europe/Berlin");
        var sayings = List.of(
                new Saying("E-1", facts, false, at),
                new Saying("E-1", Map.of(MappedFact.LEFT_ON, "2025-02-15"), false, at.plusSeconds(1)),
                new Saying(
                        "E-1", Map.of(MappedFact.EMPLOYMENT, "ON_LEAVE"), false, Instant.parse("2025-02-16T03:00:00Z")),
                new Saying(
                        "E-1",
                        Map.of(MappedFact.TIME_ZONE, "America/New_York"),
                        false,
                        Instant.parse("2025-03-01T03:00:00Z")));
        var arriving = new ArrayList<>(sayings);
        for (var round = 0; round < 50; round++) {
            var applying = new Applying();
            arriving.forEach(applying::apply);
            assertThat(applying.people.get("E-1").employment()).isEqualTo(Employment.ALUMNUS);
            Collections.shuffle(arriving, new Random(round));
        }
    }

    /** A provider that only says that somebody is different, and tells how they are now when it is asked. */
    private static final class Thin {

        private final Map<String, Map<MappedFact, String>> records = new HashMap<>();

        void change(Saying saying) {
            var record = records.computeIfAbsent(saying.subject(), _ -> new EnumMap<>(MappedFact.class));
            record.putAll(saying.facts());
            if (MappedFact.LEFT.equals(record.get(MappedFact.EMPLOYMENT))) {
                // Of whom it names no day, the day counts on which it last told that they had left.
                record.put(MappedFact.LEFT_ON, "2025-06-15");
            } else if (saying.facts().containsKey(MappedFact.EMPLOYMENT)) {
                record.put(MappedFact.LEFT_ON, "");
            }
        }

        Saying asked(String subject, Instant now) {
            return new Saying(subject, new EnumMap<>(records.get(subject)), false, now);
        }
    }

    @Test
    void whom_the_provider_is_asked_for_ends_as_the_provider_has_them() {
        var seed = Long.getLong("hris.seed", System.nanoTime());
        var random = new Random(seed);
        for (var run = 0; run < INTERLEAVINGS; run++) {
            var thin = new Thin();
            var inOrder = new Applying();
            var asTheyCame = new Applying();
            var onTheirWay = new ArrayList<String>();
            var now = NOW.minus(Duration.ofDays(1));
            for (var saying : sayings(random)) {
                if (saying.gone()) {
                    continue;
                }
                thin.change(saying);
                now = now.plusMillis(1);
                inOrder.apply(thin.asked(saying.subject(), now));
                onTheirWay.add(saying.subject());
                while (random.nextInt(3) == 0) {
                    now = now.plusMillis(1);
                    asTheyCame.apply(thin.asked(onTheirWay.get(random.nextInt(onTheirWay.size())), now));
                }
            }
            Collections.shuffle(onTheirWay, random);
            for (var subject : onTheirWay) {
                now = now.plusMillis(1);
                asTheyCame.apply(thin.asked(subject, now));
            }
            // Who had left before anybody asked was never known here.
            inOrder.people
                    .entrySet()
                    .removeIf(person -> person.getValue().employment() == Employment.ALUMNUS
                            && !asTheyCame.people.containsKey(person.getKey()));
            assertThat(asTheyCame.people).as("seed %d, run %d", seed, run).isEqualTo(inOrder.people);
        }
    }

    /** Counted by hand, without what is tried here: the last word on a fact counts, and a deletion takes it away. */
    private static Map<String, String> lastWords(List<Saying> sayings, MappedFact fact) {
        var words = new HashMap<String, String>();
        for (var saying : sayings) {
            if (saying.gone()) {
                words.remove(saying.subject());
            } else if (saying.facts().containsKey(fact)) {
                words.put(saying.subject(), saying.facts().get(fact));
            }
        }
        words.values().removeIf(String::isEmpty);
        return words;
    }

    private static Map<String, String> known(Applying applying, Function<HrFacts, String> fact) {
        var known = new HashMap<String, String>();
        applying.people.forEach((subject, facts) -> {
            if (fact.apply(facts) != null) {
                known.put(subject, fact.apply(facts));
            }
        });
        return known;
    }

    @Test
    void the_last_word_on_a_fact_counts_whenever_it_came() {
        var seed = Long.getLong("hris.seed", System.nanoTime());
        var random = new Random(seed);
        for (var run = 0; run < INTERLEAVINGS / 5; run++) {
            var sayings = sayings(random);
            var arriving = new ArrayList<>(sayings);
            Collections.shuffle(arriving, random);
            var applying = new Applying();
            arriving.forEach(applying::apply);
            assertThat(known(applying, HrFacts::jobTitle))
                    .as("seed %d, run %d", seed, run)
                    .isEqualTo(lastWords(sayings, MappedFact.JOB_TITLE));
            assertThat(known(applying, HrFacts::unit))
                    .as("seed %d, run %d", seed, run)
                    .isEqualTo(lastWords(sayings, MappedFact.UNIT));
        }
    }

    /** In the order in which they happened; no two of one employee at the same moment. */
    private static List<Saying> sayings(Random random) {
        var sayings = new ArrayList<Saying>();
        var at = NOW.minus(Duration.ofDays(400));
        var hired = new ArrayList<Integer>();
        for (var i = 0; i < EMPLOYEES * 4; i++) {
            at = at.plusSeconds(1 + random.nextInt(40_000));
            if (hired.size() < EMPLOYEES && (hired.isEmpty() || random.nextInt(4) == 0)) {
                sayings.add(hired(hired.size(), at, random));
                hired.add(hired.size());
            } else {
                sayings.add(later(hired.get(random.nextInt(hired.size())), at, random));
            }
        }
        return sayings;
    }

    private static Saying hired(int employee, Instant at, Random random) {
        var facts = new EnumMap<MappedFact, String>(MappedFact.class);
        facts.put(MappedFact.GIVEN_NAME, "Anna");
        facts.put(MappedFact.EMAIL, employee + "@example.com");
        facts.put(MappedFact.TIME_ZONE, zone(random));
        if (random.nextBoolean()) {
            facts.put(MappedFact.EMPLOYMENT, "ACTIVE");
        }
        return new Saying("E-" + employee, facts, false, at);
    }

    private static Saying later(int employee, Instant at, Random random) {
        var facts = new EnumMap<MappedFact, String>(MappedFact.class);
        switch (random.nextInt(9)) {
            case 0 -> facts.put(MappedFact.JOB_TITLE, "Title " + random.nextInt(3));
            case 1 -> facts.put(MappedFact.UNIT, random.nextBoolean() ? "" : "Unit " + random.nextInt(3));
            case 2 -> facts.put(MappedFact.EMPLOYMENT, "ON_LEAVE");
            case 3 -> facts.put(MappedFact.EMPLOYMENT, "ACTIVE");
            case 4 -> facts.put(MappedFact.EMPLOYMENT, MappedFact.LEFT);
            case 5 -> facts.put(MappedFact.LEFT_ON, random.nextBoolean() ? "" : day(random, 15));
            case 6 -> facts.put(MappedFact.TIME_ZONE, zone(random));
            case 7 -> facts.put(MappedFact.HIRED_ON, day(random, 11));
            default -> {
                return new Saying("E-" + employee, Map.of(), true, at);
            }
        }
        return new Saying("E-" + employee, facts, false, at);
    }

    private static String day(Random random, int ofMonth) {
        return "2025-0" + (1 + random.nextInt(9)) + '-' + ofMonth;
    }

    private static String zone(Random random) {
        return List.of("Europe/Berlin", "Asia/Tokyo", "America/New_York").get(random.nextInt(3));
    }
}
