package io.shipmate.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.GeneratedPeople;
import io.shipmate.matching.engine.policy.Policy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every match of many generated companies against the rules of suggestions, read anew from the people themselves. */
class LawsOfTheRules {

    private static final int MATCHES = 100_000;

    @Test
    void no_rule_is_broken_in_a_hundred_thousand_matches() {
        int looked = 0;
        for (long seed = 1; looked < MATCHES; seed++) {
            GeneratedPeople people = new GeneratedPeople(400, seed);
            Map<UUID, Candidate> byId = people.byId();
            Suppressed suppressed = suppressed(people, seed);
            Pool pool = PoolOf.generated(people);
            for (Candidate candidate : people.candidates()) {
                for (Match match : pool.suggestionsFor(candidate.id(), Integer.MAX_VALUE, suppressed)) {
                    Candidate other = byId.get(match.other());
                    assertThat(allowed(people, byId, candidate, other, suppressed))
                            .as("seed %d: %s and %s", seed, candidate.id(), other.id())
                            .isTrue();
                    looked++;
                }
            }
        }
    }

    @Test
    void nobody_is_left_out_without_a_rule_or_a_reason() {
        GeneratedPeople people = new GeneratedPeople(250, 99);
        Map<UUID, Candidate> byId = people.byId();
        Suppressed suppressed = suppressed(people, 99);
        Pool pool = PoolOf.generated(people);
        PoolIndex index = pool.ranking().index();
        int allowed = 0;
        for (Candidate one : people.candidates()) {
            TwoPeople pair = new TwoPeople(
                    index,
                    index.numberOf(one.id()),
                    suppressed,
                    Policy.suggestions().rules());
            for (Candidate other : people.candidates()) {
                boolean expected = allowed(people, byId, one, other, suppressed);
                assertThat(pair.allowedWith(index.numberOf(other.id()))).isEqualTo(expected);
                allowed += expected ? 1 : 0;
            }
        }
        assertThat(allowed).isGreaterThan(2_000);
    }

    private static Suppressed suppressed(GeneratedPeople people, long seed) {
        return new Suppressed(pairs(people, new Random(seed)), pairs(people, new Random(-seed)));
    }

    private static Pairs pairs(GeneratedPeople people, Random random) {
        Map<UUID, List<UUID>> drawn = new HashMap<>();
        List<Candidate> all = people.candidates();
        for (Candidate candidate : all) {
            drawn.put(
                    candidate.id(), List.of(all.get(random.nextInt(all.size())).id()));
        }
        return Pairs.of(drawn);
    }

    private static boolean allowed(
            GeneratedPeople people, Map<UUID, Candidate> byId, Candidate one, Candidate other, Suppressed suppressed) {
        return !one.id().equals(other.id())
                && one.openness().toPartnership()
                && other.openness().toPartnership()
                && one.openness().freeCapacity() > 0
                && other.openness().freeCapacity() > 0
                && !suppressed.avoided().contains(one.id(), other.id())
                && !suppressed.already().contains(one.id(), other.id())
                && !above(byId, one).contains(other.id())
                && !above(byId, other).contains(one.id())
                && levelsFit(one.job().level(), other.job().level())
                && languagesFit(one, other)
                && hoursFit(people.minutesTogether(one.id(), other.id()));
    }

    private static Set<UUID> above(Map<UUID, Candidate> byId, Candidate person) {
        Set<UUID> chain = new HashSet<>();
        UUID next = person.manager();
        while (next != null && chain.add(next)) {
            next = byId.get(next).manager();
        }
        return chain;
    }

    private static boolean levelsFit(Integer one, Integer other) {
        return one == null || other == null || Math.abs(one - other) <= 1;
    }

    private static boolean languagesFit(Candidate one, Candidate other) {
        Set<String> mine = primary(one);
        Set<String> theirs = primary(other);
        return mine.isEmpty() || theirs.isEmpty() || mine.stream().anyMatch(theirs::contains);
    }

    private static Set<String> primary(Candidate candidate) {
        return candidate.languages().stream()
                .map(tag -> tag.substring(0, 2).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static boolean hoursFit(int minutes) {
        return minutes < 0 || minutes >= 120;
    }
}
