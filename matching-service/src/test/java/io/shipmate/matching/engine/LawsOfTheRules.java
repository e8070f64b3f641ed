package io.shipmate.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.GeneratedPeople;
import io.shipmate.matching.engine.policy.Fusion;
import io.shipmate.matching.engine.policy.Policy;
import io.shipmate.matching.engine.policy.Task;
import io.shipmate.matching.engine.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every match of many generated companies against the rules of random policies, read anew from the people themselves.
 * {@code ./shipmate prove rules} looks at a million of them.
 */
class LawsOfTheRules {

    private static final int MATCHES = Integer.getInteger("matching.cases", 100_000);
    private static final int PEOPLE = 400;

    @Test
    void no_rule_is_broken_in_all_these_matches() {
        int looked = 0;
        int wouldBreak = 0;
        for (long seed = 1; looked < MATCHES; seed++) {
            GeneratedPeople people = new GeneratedPeople(PEOPLE, seed);
            Map<UUID, Candidate> byId = people.byId();
            Suppressed suppressed = RulesReadAnew.suppressed(people, seed);
            Policy policy = policy(seed);
            RulesReadAnew anew = new RulesReadAnew(people, suppressed);
            Pool pool = PoolOf.generated(people).under(policy);
            for (Candidate candidate : people.candidates()) {
                for (Match match : pool.suggestionsFor(candidate.id(), Integer.MAX_VALUE, suppressed)) {
                    Candidate other = byId.get(match.other());
                    assertThat(anew.broken(policy.rules(), candidate, other))
                            .as("seed %d: %s and %s", seed, candidate.id(), other.id())
                            .isEmpty();
                    looked++;
                }
                Candidate anybody = people.candidates().get((int) (seed % PEOPLE));
                wouldBreak += anew.broken(policy.rules(), candidate, anybody).isEmpty() ? 0 : 1;
            }
        }
        assertThat(wouldBreak).isGreaterThan(MATCHES / 200);
    }

    @Test
    void nobody_is_left_out_without_a_rule_or_a_reason() {
        int allowed = 0;
        int refused = 0;
        for (long seed = 99; seed < 103; seed++) {
            GeneratedPeople people = new GeneratedPeople(200, seed);
            Suppressed suppressed = RulesReadAnew.suppressed(people, seed);
            Policy policy = seed == 99 ? Policy.suggestions() : policy(seed);
            RulesReadAnew anew = new RulesReadAnew(people, suppressed);
            PoolIndex index = PoolOf.generated(people).under(policy).ranking().index();
            for (Candidate one : people.candidates()) {
                TwoPeople pair = new TwoPeople(index, index.numberOf(one.id()), suppressed, policy.rules());
                for (Candidate other : people.candidates()) {
                    boolean expected = !one.equals(other)
                            && anew.broken(policy.rules(), one, other).isEmpty();
                    assertThat(pair.allowedWith(index.numberOf(other.id()))).isEqualTo(expected);
                    allowed += expected ? 1 : 0;
                    refused += expected ? 0 : 1;
                }
            }
        }
        assertThat(allowed).isGreaterThan(2_000);
        assertThat(refused).isGreaterThan(2_000);
    }

    /** All that cannot be left out, and about half of what can, set to anything that makes a difference. */
    private static Policy policy(long seed) {
        Random random = new Random(seed);
        List<Rule> rules = new ArrayList<>();
        for (Rule.Code code : Rule.Code.values()) {
            if (Task.BUDDY.protection().contains(code) || random.nextBoolean()) {
                rules.add(
                        switch (code) {
                            case LEVEL_GAP -> Rule.of(code, random.nextInt(4));
                            case OVERLAP_HOURS -> Rule.of(code, random.nextInt(12));
                            case COOLDOWN_DAYS -> Rule.of(code, 1 + random.nextInt(800));
                            default -> Rule.of(code, null);
                        });
            }
        }
        return Policy.suggestions().fusing(new Fusion(-1, 0.1)).ruledBy(rules.toArray(Rule[]::new));
    }
}
