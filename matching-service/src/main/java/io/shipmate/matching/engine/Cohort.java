package io.shipmate.matching.engine;

import io.shipmate.matching.engine.rules.Rule;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Some people of a pool among themselves: who of them the rules allow to be put together. People are numbered in the order in which they are handed
 * in.
 */
public final class Cohort {

    private final Ranking ranking;
    private final List<Rule> rules;
    private final int[] numbers;
    private final Suppressed suppressed;

    private Cohort(Pool pool, List<UUID> people, Suppressed suppressed) {
        this.ranking = pool.ranking();
        this.rules = pool.policy().rules();
        this.numbers = people.stream().mapToInt(ranking.index()::numberOf).toArray();
        this.suppressed = suppressed;
    }

    /** A cohort under the pool's policy. Whoever is not in the pool may be put together with nobody. */
    public static Cohort of(Pool pool, List<UUID> people, Suppressed suppressed) {
        return new Cohort(pool, people, suppressed);
    }

    /** Who of them the rules allow to be put together with one of them, whatever the score. */
    public BitSet allowedWith(int one) {
        return allowedWith(one, rules);
    }

    /** The same if only these of the rules counted. */
    public BitSet allowedWith(int one, Set<Rule.Code> counting) {
        return allowedWith(
                one,
                rules.stream().filter(rule -> counting.contains(rule.code())).toList());
    }

    private BitSet allowedWith(int one, List<Rule> counting) {
        BitSet allowed = new BitSet();
        if (numbers[one] >= 0) {
            TwoPeople pair = new TwoPeople(ranking.index(), numbers[one], suppressed, counting);
            for (int other = 0; other < numbers.length; other++) {
                if (numbers[other] >= 0 && pair.allowedWith(numbers[other])) {
                    allowed.set(other);
                }
            }
        }
        return allowed;
    }
}
