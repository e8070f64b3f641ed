package io.shipmate.matching.engine;

import io.shipmate.matching.engine.rules.PairFacts;
import io.shipmate.matching.engine.rules.Rule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The facts of one person and one other after the other: a pass over everybody needs no object for each. */
final class TwoPeople implements PairFacts {

    private final PoolIndex index;
    private final int one;
    private final Person first;
    private final BitSet avoided;
    private final BitSet already;
    private final BitSet competing;
    private final Map<UUID, LocalDate> together;
    private final Rule[] rules;
    private int other;
    private Person second;

    TwoPeople(PoolIndex index, int one, Suppressed suppressed, List<Rule> rules) {
        this.index = index;
        this.one = one;
        this.first = index.person(one);
        this.avoided = numbers(suppressed.avoided());
        this.already = numbers(suppressed.already());
        this.competing = numbers(suppressed.competing());
        this.together = suppressed.encounters().of(first.id);
        this.rules = rules.toArray(Rule[]::new);
        this.other = one;
        this.second = first;
    }

    /** Looks at another, and says whether all rules allow the two. Nobody is a match for themselves. */
    boolean allowedWith(int number) {
        other = number;
        second = index.person(number);
        if (other == one) {
            return false;
        }
        for (Rule rule : rules) {
            if (!rule.allows(this)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean bothTakePart() {
        return first.open && second.open;
    }

    @Override
    public boolean bothHaveRoom() {
        return first.hasRoom && second.hasRoom;
    }

    @Override
    public boolean avoided() {
        return avoided.get(other);
    }

    @Override
    public boolean already() {
        return already.get(other);
    }

    @Override
    public boolean inReportingLine() {
        return index.inReportingLine(one, other);
    }

    @Override
    public boolean sameManager() {
        return index.sameManager(one, other);
    }

    @Override
    public boolean competing() {
        return competing.get(other);
    }

    @Override
    public int daysSinceTogether() {
        LocalDate last = together.isEmpty() ? null : together.get(second.id);
        return last == null ? UNKNOWN : (int) Math.max(0, ChronoUnit.DAYS.between(last, index.today()));
    }

    @Override
    public int levelGap() {
        return first.level < 0 || second.level < 0 ? UNKNOWN : Math.abs(first.level - second.level);
    }

    @Override
    public int sharedMinutes() {
        return first.availability.sharedMinutes(second.availability);
    }

    @Override
    public int sharedLanguages() {
        return first.sharedLanguages(second);
    }

    private BitSet numbers(Pairs pairs) {
        BitSet numbers = new BitSet();
        for (UUID id : pairs.with(first.id)) {
            int number = index.numberOf(id);
            if (number >= 0) {
                numbers.set(number);
            }
        }
        return numbers;
    }
}
