package io.shipmate.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shipmate.matching.engine.people.Candidate;
import io.shipmate.matching.engine.people.CandidateBuilder;
import io.shipmate.matching.engine.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Asks the engine about two people under one rule. The two are such that only a rule can come between them. */
final class RuleCheck {

    /** Enough people seek and offer the same that it may be named. */
    private static final List<Candidate> CROWD = Stream.generate(() -> aMatch().build())
            .limit(SubjectCounts.FEWEST_HOLDERS)
            .toList();

    private final Rule[] rules;
    private final List<Candidate> bystanders = new ArrayList<>();
    private Suppressed suppressed = Suppressed.none();

    private RuleCheck(Rule... rules) {
        this.rules = rules;
    }

    static RuleCheck under(Rule rule) {
        return new RuleCheck(rule);
    }

    /** Under no rule but those that cannot be left out. */
    static RuleCheck underProtection() {
        return new RuleCheck();
    }

    /** Somebody who would gain from everybody like this, and they in turn. */
    static CandidateBuilder aMatch() {
        return CandidateBuilder.aCandidate().offering("listening").seeking("listening");
    }

    RuleCheck knowing(Candidate... others) {
        bystanders.addAll(List.of(others));
        return this;
    }

    RuleCheck suppressing(Suppressed pairs) {
        suppressed = pairs;
        return this;
    }

    void allows(Candidate one, Candidate other) {
        assertThat(suggested(one, other)).as("one way").isTrue();
        assertThat(suggested(other, one)).as("other way").isTrue();
    }

    void refuses(Candidate one, Candidate other) {
        assertThat(suggested(one, other)).as("one way").isFalse();
        assertThat(suggested(other, one)).as("other way").isFalse();
    }

    private boolean suggested(Candidate one, Candidate other) {
        List<Candidate> people = new ArrayList<>(bystanders);
        people.addAll(CROWD);
        people.addAll(List.of(one, other));
        Pool pool = PoolOf.people(people, PoolOf.ruledBy(rules));
        boolean listed = pool.suggestionsFor(one.id(), 10, suppressed).stream()
                .anyMatch(match -> match.other().equals(other.id()));
        assertThat(pool.between(one.id(), other.id(), suppressed).isPresent()).isEqualTo(listed);
        return listed;
    }
}
